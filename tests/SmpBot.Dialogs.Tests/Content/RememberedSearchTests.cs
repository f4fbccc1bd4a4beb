using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Content;

public sealed class RememberedSearchTests
{
    private static readonly SearchQuery s_query = new("does it hurt", Language.English);

    [Fact]
    public void A_question_asked_again_is_not_searched_again()
    {
        BotContent content = Content(remembered: 8);

        content.Search(s_query).ShouldBeSameAs(content.Search(s_query with { }));
        content.Search(s_query).Candidates.ShouldBe(Content(remembered: 0).Search(s_query).Candidates);
    }

    [Fact]
    public void Another_language_or_context_is_another_question()
    {
        BotContent content = Content(remembered: 8);
        SearchResult first = content.Search(s_query);

        content.Search(s_query with { Language = Language.Spanish }).ShouldNotBeSameAs(first);
        content.Search(s_query with { ContextEntryId = "duration" }).ShouldNotBeSameAs(first);
    }

    [Fact]
    public void Another_engine_answers_anew()
    {
        BotContent content = Content(remembered: 8);
        SearchResult first = content.Search(s_query);

        content.With(content.Engine).Search(s_query).ShouldNotBeSameAs(first);
    }

    [Fact]
    public void Long_texts_are_not_remembered()
    {
        BotContent content = Content(remembered: 8);
        SearchQuery story = s_query with { Text = string.Concat(Enumerable.Repeat("does it hurt ", 20)) };

        content.Search(story).ShouldNotBeSameAs(content.Search(story));
    }

    private static BotContent Content(int remembered)
    {
        KnowledgeBase knowledge = ClinicKnowledge.Build();
        return BotContent.Create(
            knowledge, SearchEngine.Build(knowledge, new SearchOptions()), ClinicSafety.Engine, new DialogOptions { RememberedSearches = remembered });
    }
}
