using System.Diagnostics;
using SmpBot.Dialogs.Content;
using SmpBot.Knowledge.Model;

namespace SmpBot.Benchmarks;

/// <summary>The spread of whole turns, which BenchmarkDotNet's means of many calls hide: every phrasing of the knowledge is asked once.</summary>
internal static class Latency
{
    private const int WarmUp = 500;

    public static void Run()
    {
        BotContent content = RealContent.Content;
        string[] questions = [.. content.Knowledge.Entries.SelectMany(Phrasings).Where(q => RealContent.Encoder.Pieces(q).Length == 8)];
        foreach (string question in questions.Take(WarmUp))
        {
            TurnBenchmarks.Run(content, question);
        }

        double[] milliseconds = [.. questions.Select(question => Time(content, question)).Order()];
        Console.WriteLine(FormattableString.Invariant(
            $"{milliseconds.Length} questions of 8 pieces: p50 {At(milliseconds, 0.5):F2} ms, p95 {At(milliseconds, 0.95):F2} ms, p99 {At(milliseconds, 0.99):F2} ms."));
    }

    private static IEnumerable<string> Phrasings(KnowledgeEntry entry) => [entry.Question, .. entry.Phrasings];

    private static double Time(BotContent content, string question)
    {
        long start = Stopwatch.GetTimestamp();
        TurnBenchmarks.Run(content, question);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
