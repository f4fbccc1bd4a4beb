using SmpBot.Search.Analysis;

namespace SmpBot.Search.Indexing;

/// <summary>The words of the phrasings.</summary>
internal sealed class Vocabulary
{
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);

    public Vocabulary(IReadOnlyList<WordSequence> phrasings)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        var questions = new IReadOnlyList<string>[phrasings.Count];
        for (int i = 0; i < questions.Length; i++)
        {
            _stems.UnionWith(phrasings[i].Words.Select(w => w.Stem));
            questions[i] = [.. phrasings[i].Words.Select(w => Shared(w.Folded, forms))];
        }

        Questions = questions;
    }

    /// <summary>The folded words of every phrasing.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Questions { get; }

    public bool HasStem(string stem) => _stems.Contains(stem);

    /// <summary>One string for a word, however many phrasings have it.</summary>
    private static string Shared(string form, Dictionary<string, string> forms) =>
        forms.TryGetValue(form, out string? shared) ? shared : forms[form] = form;
}
