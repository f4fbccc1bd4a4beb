using SmpBot.Search.Analysis;
using SmpBot.Text;

namespace SmpBot.Search.Background;

/// <summary>
/// Requests put together from frames ("does {} hurt") and foreign objects ("a nose job"), group by group: the frames of the knowledge's own
/// questions about something else. Not all of them: every object in one frame, and every frame at least once, picked by a hash
/// of both, so that a line more changes only what it has part in.
/// </summary>
internal static class ForeignRequests
{
    /// <summary>Frames that an object is put into.</summary>
    public const int FramesOfAnObject = 1;

    private const string Gap = "{}";
    private const string GroupMark = "==";
    private const string FrameMark = "frame:";
    private const string ObjectMark = "object:";

    /// <summary>Reads lines of the form <c>== group</c>, <c>frame: does {} hurt</c>, <c>object: a nose job</c>; <c>#</c> begins a comment.</summary>
    /// <exception cref="FormatException">A line has another form; the message names it and says what to write.</exception>
    public static IReadOnlyList<BackgroundSentence> Read(TextReader reader)
    {
        var sentences = new List<BackgroundSentence>();
        Group? group = null;
        int number = 0;
        while (reader.ReadLine() is string line)
        {
            number++;
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.StartsWith(GroupMark, StringComparison.Ordinal))
            {
                sentences.AddRange(group?.Combine() ?? []);
                group = new Group(line[GroupMark.Length..].Trim(), number);
                continue;
            }

            Group current = group ?? throw Malformed(number, $"begin a group with '{GroupMark} name' before its frames and objects");
            current.Add(line, number);
        }

        sentences.AddRange(group?.Combine() ?? []);
        return sentences;
    }

    private static FormatException Malformed(int line, string instead) => new(FormattableString.Invariant($"Line {line}: {instead}."));

    private sealed class Group(string name, int line)
    {
        private readonly List<string> _frames = [];
        private readonly List<string> _objects = [];

        public void Add(string text, int number)
        {
            if (Value(text, FrameMark) is { Length: > 0 } frame)
            {
                bool hasOneGap = frame.Split(Gap).Length == 2;
                _frames.Add(hasOneGap ? frame : throw Malformed(number, $"write {Gap} once, where the object goes"));
            }
            else if (Value(text, ObjectMark) is { Length: > 0 } thing)
            {
                _objects.Add(!_objects.Contains(thing) ? thing : throw Malformed(number, $"write '{thing}' once in its group"));
            }
            else
            {
                throw Malformed(number, $"write '{FrameMark} does {Gap} hurt' or '{ObjectMark} a nose job'");
            }
        }

        /// <summary>The sentences, object by object.</summary>
        public IEnumerable<BackgroundSentence> Combine()
        {
            if (_frames.Count == 0 || _objects.Count == 0)
            {
                throw Malformed(line, $"the group '{name}' needs a frame and an object");
            }

            var chosen = _objects.ToDictionary(o => o, o => First(_frames, f => Hash(f, o), FramesOfAnObject).ToList(), StringComparer.Ordinal);
            foreach (string frame in _frames.Except(chosen.Values.SelectMany(f => f), StringComparer.Ordinal))
            {
                chosen[First(_objects, o => Hash(frame, o), 1).First()].Add(frame);
            }

            return _objects.SelectMany(o => chosen[o].Select(f => new BackgroundSentence(f.Replace(Gap, o, StringComparison.Ordinal), o)));
        }

        private static string? Value(string text, string mark) =>
            text.StartsWith(mark, StringComparison.Ordinal) ? text[mark.Length..].Trim() : null;

        private static IEnumerable<string> First(List<string> texts, Func<string, ulong> hash, int count) =>
            texts.OrderBy(hash).ThenBy(t => t, StringComparer.Ordinal).Take(count);

        private static ulong Hash(string frame, string thing) => StableHash.Combine(StableHash.Of(frame), StableHash.Of(thing));
    }
}
