using System.CommandLine;
using SmpBot.Content;
using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Explaining;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Hosting;

namespace SmpBot.Cli;

/// <summary><c>ask</c>: the bot in the terminal; nothing is stored.</summary>
internal static class AskCommand
{
    public static Command Build()
    {
        Argument<string?> question = new("question")
        {
            Description = "What to ask; without it a conversation begins, an empty line ends it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> explain = new("--explain") { Description = "Also say why: the stages of the search, or the rule that fired and on which words." };
        Option<string?> locale = CommonOptions.Locale();
        Option<string?> region = CommonOptions.Region();
        Command command = new("ask", "Chat with the bot in the terminal.") { question, explain, locale, region };
        command.SetAction(async (arguments, cancellation) =>
        {
            await using WebApplication host = SmpBotHost.Build(new HostArguments());
            IBotContentSource content = host.Services.GetRequiredService<IBotContentSource>();
            Session session = new(content, host.Services.GetRequiredService<TimeProvider>(), arguments.GetValue(locale), arguments.GetValue(region), arguments.GetValue(explain));
            return arguments.GetValue(question) is { } asked ? session.Ask(asked) : await session.ChatAsync(cancellation);
        });
        return command;
    }

    /// <summary>One conversation held in memory.</summary>
    private sealed class Session(IBotContentSource content, TimeProvider time, string? locale, string? region, bool explain)
    {
        private ConversationState _state = new() { Welcomed = true };
        private int _turn;

        public int Ask(string words)
        {
            IncomingMessage message = new()
            {
                ActivityId = FormattableString.Invariant($"console|{++_turn}"),
                ConversationId = "console",
                ChannelId = "console",
                Text = words,
                Locale = locale,
                Region = region,
            };
            DateTimeOffset now = time.GetUtcNow();
            if (explain)
            {
                Console.WriteLine(TurnExplanation.Of(content.Current, _state, message, now));
            }

            TurnResult result = TurnPipeline.Run(content.Current, _state, message, now);
            _state = result.State;
            Write(result);
            return ExitCodes.Success;
        }

        public async Task<int> ChatAsync(CancellationToken cancellation)
        {
            await Console.Error.WriteLineAsync("Ask away; an empty line ends the conversation.");
            while (!cancellation.IsCancellationRequested)
            {
                await Console.Error.WriteAsync("> ");
                string? words = await Console.In.ReadLineAsync(cancellation);
                if (string.IsNullOrWhiteSpace(words))
                {
                    break;
                }

                Ask(words);
            }

            return ExitCodes.Success;
        }

        private static void Write(TurnResult result)
        {
            foreach (Reply reply in result.Replies)
            {
                Console.WriteLine(reply.Text);
                foreach (Citation source in reply.Sources)
                {
                    Console.WriteLine($"  [{source.Title}{(source.Url is null ? "" : $", {source.Url}")}]");
                }

                foreach (Suggestion suggestion in reply.Suggestions)
                {
                    Console.WriteLine($"  · {suggestion.Title}");
                }

                Console.WriteLine();
            }
        }
    }
}
