using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmpBot.Content;
using SmpBot.Hosting;
using SmpBot.Search.Evaluation;

namespace SmpBot.Cli;

/// <summary><c>intents</c>: the search engine alone on a labelled public data set, so that anyone can repeat a comparison.</summary>
internal static class IntentsCommand
{
    private const int Decimals = 4;

    public static Command Build()
    {
        Option<FileInfo> train = Part("--train", "CSV file (sentence,label) to learn from.");
        Option<FileInfo> test = Part("--test", "CSV file (sentence,label) to measure on.");
        Option<string?> outOfScope = new("--out-of-scope")
        {
            Description = "Label of the sentences that belong to no other, such as NO_NODES_DETECTED; none of them is learned.",
        };
        Command command = new("intents", """
            Measure the search engine alone on a labelled data set: each label is an entry, its training sentences are the phrasings.
            In:  CSV with the header sentence,label; fields may be quoted, quotes doubled.
            Out: one JSON object {"inScopeAccuracy","curve":[{"threshold","inScopeAccuracy","outOfScopeRecall","accuracy","mcc"}],
                 "chosen":{the row at the engine's own threshold},"microsecondsPerQuery"}; all but the last in 0..1, the first without a threshold.
            The weights are those that answer visitors; the sentence encoder takes part unless Search__Encoder=off.
            """) { train, test, outOfScope };
        command.SetAction(async (arguments, cancellation) =>
        {
            await using WebApplication host = SmpBotHost.Build(new HostArguments());
            IReadOnlyList<LabelledSentence> learned = await ReadAsync(arguments.GetRequiredValue(train), cancellation);
            IReadOnlyList<LabelledSentence> measured = await ReadAsync(arguments.GetRequiredValue(test), cancellation);
            string? label = arguments.GetValue(outOfScope);
            RequireLabels(learned, measured, label);
            LabelledSetReport report = LabelledSetEvaluator.Evaluate(
                learned, measured, label, host.Services.GetRequiredService<EncoderSource>().Open());
            await StandardOutput.WriteAsync(Json(report).ToJsonString() + "\n", cancellation);
            return ExitCodes.Success;
        });
        return command;
    }

    private static Option<FileInfo> Part(string name, string description)
    {
        Option<FileInfo> option = new(name) { Description = description, Required = true };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<FileInfo?>() is { Exists: false } missing)
            {
                result.AddError($"There is no file {missing.FullName}; write the path of a CSV file with {name}.");
            }
        });
        return option;
    }

    private static async Task<IReadOnlyList<LabelledSentence>> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        try
        {
            UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            IReadOnlyList<LabelledSentence> sentences = LabelledSentence.ReadCsv(await File.ReadAllTextAsync(file.FullName, strict, cancellation));
            return sentences.Count > 0 ? sentences : throw new UserErrorException($"{file.Name} holds no sentence; write rows of sentence,label below the header.");
        }
        catch (FormatException broken)
        {
            throw new UserErrorException($"{file.Name}: {broken.Message}");
        }
        catch (DecoderFallbackException)
        {
            throw new UserErrorException($"{file.Name} is not encoded in UTF-8; save it as UTF-8.");
        }
    }

    private static void RequireLabels(IReadOnlyList<LabelledSentence> train, IReadOnlyList<LabelledSentence> test, string? outOfScope)
    {
        if (train.Where(s => s.Label != outOfScope).Select(s => s.Label).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            throw new UserErrorException("--train needs sentences of at least two labels beside the one out of scope.");
        }

        if (outOfScope is not null && test.All(s => s.Label != outOfScope) && train.All(s => s.Label != outOfScope))
        {
            throw new UserErrorException($"No sentence has the label \"{outOfScope}\"; write it with --out-of-scope as the files do.");
        }
    }

    private static JsonObject Json(LabelledSetReport report) => new()
    {
        ["inScopeAccuracy"] = Rounded(report.InScopeAccuracy),
        ["curve"] = new JsonArray([.. report.Curve.Select(Json)]),
        ["chosen"] = Json(report.Chosen),
        ["microsecondsPerQuery"] = Math.Round(report.MicrosecondsPerQuery, 1),
    };

    private static JsonObject Json(ThresholdRow row) => new()
    {
        ["threshold"] = Rounded(row.Threshold),
        ["inScopeAccuracy"] = Rounded(row.InScopeAccuracy),
        ["outOfScopeRecall"] = Rounded(row.OutOfScopeRecall),
        ["accuracy"] = Rounded(row.Accuracy),
        ["mcc"] = Rounded(row.Mcc),
    };

    private static double Rounded(double share) => Math.Round(share, Decimals);
}
