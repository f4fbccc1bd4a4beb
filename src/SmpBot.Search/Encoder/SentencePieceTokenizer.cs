using System.Runtime.InteropServices;
using System.Text;

namespace SmpBot.Search.Encoder;

/// <summary>
/// SentencePiece unigram segmentation (Kudo 2018): the split into pieces whose log-probabilities add up to the most.
/// A character that no piece covers becomes piece 0; neighbouring unknown characters become one.
/// </summary>
internal sealed class SentencePieceTokenizer
{
    private const char WordStart = '\u2581';
    private const int Unknown = 0;

    /// <summary>Control pieces at the head of the vocabulary, which never match text.</summary>
    private const int Reserved = 6;

    // A trie over the pieces: what follows a node by a letter, and the piece that ends at a node.
    private readonly Dictionary<long, int> _next = [];
    private readonly List<int> _pieceAt = [Unknown];
    private readonly float[] _scores;

    /// <param name="pieces">The vocabulary in the order of its ids, each with its log-probability.</param>
    public SentencePieceTokenizer(IReadOnlyList<(string Piece, float Score)> pieces)
    {
        for (int id = Reserved; id < pieces.Count; id++)
        {
            int node = 0;
            foreach (char letter in pieces[id].Piece)
            {
                ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(_next, Edge(node, letter), out bool isKnown);
                if (!isKnown)
                {
                    next = _pieceAt.Count;
                    _pieceAt.Add(Unknown);
                }

                node = next;
            }

            _pieceAt[node] = id;
        }

        _scores = [.. pieces.Select(p => p.Score)];
    }

    /// <summary>The ids of the pieces in the order of the text; none for an empty text.</summary>
    public int[] Encode(string text)
    {
        string marked = Mark(text);
        (int Piece, int Length)[] best = Forward(marked);
        List<int> ids = [];
        for (int end = marked.Length; end > 0; end -= best[end].Length)
        {
            if (best[end].Piece != Unknown || ids.Count == 0 || ids[^1] != Unknown)
            {
                ids.Add(best[end].Piece);
            }
        }

        ids.Reverse();
        return [.. ids];
    }

    private static string Mark(string text)
    {
        string composed = IsWellFormed(text) ? text.Normalize(NormalizationForm.FormKC) : text;
        return composed.Length == 0 ? "" : WordStart + composed.Replace(' ', WordStart);
    }

    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }

    /// <summary>
    /// For every end position the last piece of the best split that ends there. A sum of exactly zero counts as "not reached
    /// yet": the model was published with a client that does so, and its pieces are the reference.
    /// </summary>
    private (int Piece, int Length)[] Forward(string text)
    {
        var best = new (int Piece, int Length)[text.Length + 1];
        float[] score = new float[text.Length + 1];
        for (int start = 0; start < text.Length; start++)
        {
            int node = 0;
            for (int end = start + 1; end <= text.Length && _next.TryGetValue(Edge(node, text[end - 1]), out node); end++)
            {
                int id = _pieceAt[node];
                float total = score[start] + _scores[id];
                if (id != Unknown && (score[end] == 0f || total >= score[end]))
                {
                    (best[end], score[end]) = ((id, end - start), total);
                }
            }

            if (best[start + 1].Length == 0)
            {
                best[start + 1] = (Unknown, 1);
            }
        }

        return best;
    }

    private static long Edge(int node, char letter) => ((long)node << 16) | letter;
}
