using System.CommandLine;
using Microsoft.Extensions.Options;
using SmpBot.Checking;
using SmpBot.Checking.Changes;
using SmpBot.Checking.LabelledSets;
using SmpBot.Checking.Reporting;
using SmpBot.Content;
using SmpBot.Dialogs.Content;
using SmpBot.Hosting;
using SmpBot.Knowledge.Loading;
using SmpBot.Search.Calibration;
using SmpBot.Search.Encoder;
using SmpBot.Text;

namespace SmpBot.Cli;

/// <summary><c>check</c>: lint of the content and the labelled messages; nothing is stored.</summary>
internal static class CheckCommand
{
    public static Command Build()
    {
        Option<string?> against = new("--against")
        {
            Description = "Instead: what changes for the labelled messages against a git revision, such as main or HEAD~1.",
        };
        against.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } revision && (revision.Length == 0 || revision[0] == '-'))
            {
                result.AddError("--against needs a git revision: a branch, a tag or a commit, such as main or HEAD~1.");
            }
        });
        Option<bool> calibrate = new("--calibrate")
        {
            Description = "Instead: fit the search's confidence and thresholds anew, and show how reliable they are. Takes some minutes.",
        };
        Command command = new("check", """
            Check the knowledge: its form, its meaning, and how the bot takes the labelled messages of knowledge/evals.
            Exit code 1 on an error, a missed emergency or a figure below its bound in knowledge/evals/bounds.yaml.
            """) { against, calibrate };
        command.SetAction(async (arguments, cancellation) =>
        {
            await using WebApplication host = SmpBotHost.Build(new HostArguments());
            Workplace workplace = new(
                host.Services.GetRequiredService<IOptions<KnowledgeOptions>>().Value.FullPath(),
                host.Services.GetRequiredService<BotContentBuilder>(),
                host.Services.GetRequiredService<EncoderSource>(),
                host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
            if (arguments.GetValue(calibrate))
            {
                return await workplace.CalibrateAsync(cancellation);
            }

            return arguments.GetValue(against) is { } revision
                ? await workplace.CompareAsync(revision, cancellation)
                : await workplace.CheckAsync(cancellation);
        });
        return command;
    }

    private sealed class Workplace(string folder, BotContentBuilder builder, EncoderSource encoder, DateTimeOffset now)
    {
        /// <summary>The folder as a reader in the current one can open it.</summary>
        private string ShownFolder { get; } = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder).Replace('\\', '/');

        public async Task<int> CheckAsync(CancellationToken cancellation)
        {
            LoadOutcome outcome = builder.Load(folder);
            if (outcome is LoadOutcome.Failed failed)
            {
                await StandardOutput.WriteAsync(CheckReport.WriteUnusable(failed.Issues, ShownFolder), cancellation);
                return ExitCodes.Failure;
            }

            BotContent content = builder.Build(((LoadOutcome.Loaded)outcome).Knowledge);
            CheckedContent subject = new(folder, content, LabelledSetReader.Read(folder), now) { Encoder = encoder.Status };
            CheckResult result = KnowledgeCheck.Run(subject);
            await StandardOutput.WriteAsync(CheckReport.Write(result, subject, ShownFolder), cancellation);
            return result.Passed ? ExitCodes.Success : ExitCodes.Failure;
        }

        public async Task<int> CalibrateAsync(CancellationToken cancellation)
        {
            BotContent content = Load(folder);
            LabelledQuestion[] questions =
            [
                .. LabelledSetReader.Read(folder).Conversations.Where(c => c.Set == LabelledSet.Answers).Select(c => new LabelledQuestion(
                    c.Turns[0].Text, Languages.All.First(l => l.Code() == c.Language), c.Turns[0].Topics, c.IsForFitting)),
            ];
            if (!questions.Any(q => q.IsForFitting) || questions.All(q => q.IsForFitting))
            {
                throw new UserErrorException("To calibrate, evals needs an answers file with messages of both halves.");
            }

            ISentenceEncoder? vectors = encoder.OpenVectors(cancellation);
            if (vectors is not null)
            {
                CalibrationReport complete = Calibrator.Run(content.Knowledge, questions, vectors);
                await StandardOutput.WriteAsync(CalibrationSection.Write("words and sentence vectors", complete), cancellation);
            }

            CalibrationReport lexical = Calibrator.Run(content.Knowledge, questions, null);
            await StandardOutput.WriteAsync(CalibrationSection.Write("words alone", lexical), cancellation);
            return ExitCodes.Success;
        }

        public async Task<int> CompareAsync(string revision, CancellationToken cancellation)
        {
            BotContent after = Load(folder);
            DirectoryInfo earlier = Directory.CreateTempSubdirectory("smpbot-check-");
            try
            {
                if (await EarlierKnowledge.ExtractAsync(folder, revision, earlier.FullName, cancellation) is EarlierKnowledgeOutcome.Failed failed)
                {
                    throw new UserErrorException(failed.Message);
                }

                BotContent before = Load(earlier.FullName, $"The knowledge of {revision}");
                LabelledSetsOutcome labelled = LabelledSetReader.Read(folder);
                await StandardOutput.WriteAsync(ChangeReport.Write(before, after, labelled.Conversations, revision, now), cancellation);
                return ExitCodes.Success;
            }
            finally
            {
                earlier.Delete(recursive: true);
            }
        }

        private BotContent Load(string from, string name = "The knowledge") => builder.Load(from) switch
        {
            LoadOutcome.Loaded loaded => builder.Build(loaded.Knowledge),
            LoadOutcome.Failed failed => throw new UserErrorException(
                $"{name} cannot be loaded by this version:{Environment.NewLine}{string.Join(Environment.NewLine, failed.Issues)}"),
            _ => throw new InvalidOperationException("An unknown outcome of loading."),
        };
    }
}
