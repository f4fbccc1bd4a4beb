using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Knowledge.Model;
using SmpBot.Tests.Shared;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Content;

public sealed class AskedWordsTests
{
    private readonly WeightShelf _shelf = new();

    [Fact]
    public void Kept_words_say_what_read_ones_say()
    {
        KnowledgeBase knowledge = ClinicKnowledge.Build();
        var read = AskedWords.Of(knowledge, _shelf);
        var kept = AskedWords.Of(knowledge, _shelf);

        _shelf.Opened.ShouldBe(["asked-words"]);
        foreach (Language language in Languages.All)
        {
            read.Stems(language).ShouldNotBeEmpty();
            kept.Stems(language).Order(StringComparer.Ordinal).ShouldBe(read.Stems(language).Order(StringComparer.Ordinal));
            foreach (string stem in read.Stems(language))
            {
                Shares(kept, stem, language, knowledge).ShouldBe(Shares(read, stem, language, knowledge), stem);
            }
        }
    }

    [Fact]
    public void Another_phrasing_is_read_anew()
    {
        KnowledgeBase knowledge = ClinicKnowledge.Build();
        AskedWords.Of(knowledge, _shelf);
        KnowledgeEntry[] more = [.. knowledge.Entries.Select((entry, i) => i > 0 ? entry : entry with { Phrasings = [.. entry.Phrasings, "what about zebras"] })];
        Language language = Languages.All.First(l => l.Code() == more[0].Language);
        var changed = AskedWords.Of(
            new KnowledgeBase(more)
            {
                Topics = knowledge.Topics,
                Sources = knowledge.Sources,
                Clinic = knowledge.Clinic,
                Lexicons = knowledge.Lexicons,
                ContentHash = knowledge.ContentHash,
            },
            _shelf);

        _shelf.Opened.ShouldBeEmpty();
        changed.Stems(language).ShouldContain(TextAnalyzer.Stem("zebras", language));
    }

    private static float[] Shares(AskedWords words, string stem, Language language, KnowledgeBase knowledge) =>
        [.. knowledge.Entries.Select(entry => words.Topical(language).Share(stem, entry.Topic))];
}
