using System.CommandLine;
using SmpBot.Checking.Gaps;
using SmpBot.Dialogs.Content;
using SmpBot.Exchange.Drafts;
using SmpBot.Exchange.Importing;
using SmpBot.Hosting;
using SmpBot.Storage.Feedback;

namespace SmpBot.Cli;

/// <summary><c>gaps</c>: what visitors asked in vain, with drafts that a person can accept.</summary>
internal static class GapsCommand
{
    private const int MostRead = 5000;
    private const int MostDays = 3650;

    public static Command Build()
    {
        Option<int> days = new("--days") { Description = "How many days back to look.", DefaultValueFactory = _ => 30 };
        days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostDays)
            {
                result.AddError($"--days takes a number from 1 to {MostDays}.");
            }
        });
        Option<DirectoryInfo?> drafts = new("--drafts") { Description = "Folder to write new entries to as drafts; without it they are printed." };
        Command command = new("gaps", "List questions that were declined or whose answer did not help, grouped, each group with what would close it. Nothing is learned by itself.")
        {
            days,
            drafts,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            await using WebApplication host = SmpBotHost.Build(new HostArguments());
            FeedbackStore store = host.Services.GetRequiredService<FeedbackStore>();
            DateTimeOffset since = host.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-arguments.GetValue(days));
            BotContent content = host.Services.GetRequiredService<IBotContentSource>().Current;
            GapOutcome outcome = new GapFinder(content.Knowledge, content.Engine.Search).Find(await ReadAsync(store, since, cancellation));
            string? folder = arguments.GetValue(drafts)?.FullName;
            await WriteDraftsAsync(outcome, folder, cancellation);
            await StandardOutput.WriteAsync(GapReport.Write(outcome, since, showDrafts: folder is null), cancellation);
            return ExitCodes.Success;
        });
        return command;
    }

    private static async Task<IReadOnlyList<MissedQuestion>> ReadAsync(FeedbackStore store, DateTimeOffset since, CancellationToken cancellation)
    {
        IReadOnlyList<UnansweredQuestion> unanswered = await store.ListUnansweredAsync(since, MostRead, cancellation);
        IReadOnlyList<FeedbackRecord> feedback = await store.ListFeedbackAsync(since, MostRead, cancellation);
        return
        [
            .. unanswered.Select(q => new MissedQuestion(q.Question, q.Language, q.At)),
            .. feedback.Where(f => f is { Helpful: false, Question: not null })
                .Select(f => new MissedQuestion(f.Question!, f.Language, f.At) { UnhelpfulEntryId = f.EntryId }),
        ];
    }

    private static async Task WriteDraftsAsync(GapOutcome outcome, string? folder, CancellationToken cancellation)
    {
        EntryDraft[] drafts = [.. outcome.Gaps.Select(g => g.Advice).OfType<GapAdvice.WriteEntry>().Select(a => a.Draft)];
        if (folder is null || drafts.Length == 0)
        {
            return;
        }

        if (DraftFolder.Existing(folder, drafts, rejected: null) is { Count: > 0 } existing)
        {
            throw new UserErrorException($"{folder} already holds {string.Join(", ", existing)}; nothing was written. Name an empty folder with --drafts.");
        }

        await DraftFolder.WriteAsync(folder, drafts, rejected: null, cancellation);
    }
}
