using Microsoft.Extensions.Options;
using SmpBot.Dialogs.Content;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Search.Encoder;

namespace SmpBot.Content;

/// <summary>From validated knowledge to what turns read: the search engine and the triage engine are built over it.</summary>
internal sealed class BotContentBuilder(IOptions<SearchOptions> search, EncoderSource encoder)
{
    public static LoadOutcome Load(string folder) => KnowledgeLoader.Load(folder);

    public BotContent Build(KnowledgeBase knowledge, string folder)
    {
        SearchEngine engine = SearchEngine.Build(knowledge, search.Value, encoder.Encoder);
        return BotContent.Create(knowledge, engine, new DialogOptions());
    }
}
