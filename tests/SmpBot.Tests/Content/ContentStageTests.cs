using Microsoft.Extensions.DependencyInjection;
using SmpBot.Content;
using SmpBot.Dialogs.Content;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Search.Encoder;
using SmpBot.Tests.Checking;
using SmpBot.Text;

namespace SmpBot.Tests.Content;

public sealed class ContentStageTests : IDisposable
{
    private static readonly SearchQuery s_question = new("is it going to be painful", Language.English);

    private readonly TemporaryFolder _folder = new();

    public ContentStageTests() =>
        SampleKnowledge.Write(_folder.Path, SampleKnowledge.Of(SampleKnowledge.Pain(), SampleKnowledge.Duration(), SampleKnowledge.PainInSpanish()));

    public void Dispose() => _folder.Dispose();

    [EncoderFact]
    public void Lexical_content_that_is_completed_is_the_content_that_a_command_builds()
    {
        using ServiceProvider services = ContentServicesOf("auto");
        BotContentBuilder builder = services.GetRequiredService<BotContentBuilder>();
        KnowledgeBase knowledge = builder.Load(_folder.Path).ShouldBeOfType<LoadOutcome.Loaded>().Knowledge;
        BotContent lexical = builder.BuildLexical(knowledge);
        BotContent completed = builder.Complete(lexical, CancellationToken.None).ShouldNotBeNull();
        builder.Load(_folder.Path).ShouldBeOfType<LoadOutcome.Loaded>();
        BotContent built = builder.Build(knowledge);

        lexical.Engine.Stage.ShouldBe(SearchStage.Lexical);
        completed.Engine.Stage.ShouldBe(SearchStage.Complete);
        completed.Knowledge.ShouldBeSameAs(knowledge);
        completed.Engine.Search(s_question).Candidates.ShouldBe(built.Engine.Search(s_question).Candidates);
    }

    [EncoderFact]
    public async Task A_server_comes_to_the_complete_stage_once_it_has_started()
    {
        using ServiceProvider services = ContentServicesOf("auto");
        BotContentSource source = services.GetRequiredService<BotContentSource>();
        source.Serve(TimeProvider.System);
        source.Current.Engine.Stage.ShouldBe(SearchStage.Lexical);
        source.Complete();
        for (int attempt = 0; attempt < 600 && source.Current.Engine.Stage != SearchStage.Complete; attempt++)
        {
            await Task.Delay(50);
        }

        source.Current.Engine.Stage.ShouldBe(SearchStage.Complete);
        await source.StopAsync();
    }

    [EncoderFact]
    public void A_command_reads_complete_content_only()
    {
        using ServiceProvider services = ContentServicesOf("auto");
        services.GetRequiredService<BotContentSource>().Current.Engine.Stage.ShouldBe(SearchStage.Complete);
    }

    [EncoderFact]
    public void Completing_ends_when_it_is_cancelled()
    {
        using ServiceProvider services = ContentServicesOf("auto");
        BotContentBuilder builder = services.GetRequiredService<BotContentBuilder>();
        BotContent lexical = builder.BuildLexical(builder.Load(_folder.Path).ShouldBeOfType<LoadOutcome.Loaded>().Knowledge);
        Should.Throw<OperationCanceledException>(() => builder.Complete(lexical, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Without_the_encoder_a_server_stays_on_the_lexical_stage()
    {
        using ServiceProvider services = ContentServicesOf("off");
        BotContentSource source = services.GetRequiredService<BotContentSource>();
        source.Serve(TimeProvider.System);
        source.Complete();
        await source.StopAsync();
        source.Current.Engine.Stage.ShouldBe(SearchStage.Lexical);
        source.Current.Engine.Search(s_question).Candidates[0].EntryId.ShouldBe("pain");
    }

    private ServiceProvider ContentServicesOf(string encoder) => ContentHost.Build(_folder.Path, encoder, _ => { });

    private sealed class EncoderFactAttribute : FactAttribute
    {
        public EncoderFactAttribute() => Skip = UniversalSentenceEncoderLite.IsPresent(Path.Combine(AppContext.BaseDirectory, "encoder"))
            ? null
            : "The weights of the sentence encoder are not there: npm was missing when this was built.";
    }
}
