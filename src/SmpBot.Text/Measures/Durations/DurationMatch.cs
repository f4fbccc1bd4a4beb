namespace SmpBot.Text.Measures.Durations;

/// <summary>A duration found in a text, in seconds.</summary>
internal readonly record struct DurationMatch(int Start, int End, int Next, double Seconds)
{
    /// <summary>The seconds of the smallest unit named.</summary>
    public double Smallest { get; init; }
}

/// <summary>Reads the duration that starts at a lexeme; one implementation a language.</summary>
internal interface IDurationReader
{
    DurationMatch? Read(int index);

    /// <summary>True for a word that joins two durations into one ("1 hour and 10 minutes").</summary>
    bool IsJoint(string word);
}

/// <summary>Finds the durations of a text and joins those that follow one another in falling units.</summary>
internal static class DurationScanner
{
    public static List<DurationMatch> Scan(LexedText text, Language language)
    {
        IDurationReader reader = language == Language.Spanish ? new SpanishDurationReader(text) : new EnglishDurationReader(text);
        var found = new List<DurationMatch>();
        for (int i = 0; i < text.Count;)
        {
            if (reader.Read(i) is not { } duration)
            {
                i++;
                continue;
            }

            int joint = found.Count > 0 ? found[^1].Next : -1;
            bool follows = joint == i || (joint >= 0 && joint + 1 == i && reader.IsJoint(text[joint].Text));
            if (follows && duration.Seconds < found[^1].Smallest)
            {
                DurationMatch first = found[^1];
                found[^1] = duration with { Start = first.Start, Seconds = first.Seconds + duration.Seconds };
            }
            else
            {
                found.Add(duration);
            }

            i = Math.Max(i + 1, duration.Next);
        }

        return found;
    }
}
