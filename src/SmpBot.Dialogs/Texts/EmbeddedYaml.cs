using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SmpBot.Dialogs.Texts;

/// <summary>
/// A value of a data file that is built into this assembly: a text, a list or a map. Read event by event: a deserializer finds its way
/// through the types by reflection, which takes a start longer than everything else in these files.
/// </summary>
internal sealed class EmbeddedYaml
{
    private readonly string? _text;
    private readonly List<EmbeddedYaml> _items = [];
    private readonly Dictionary<string, EmbeddedYaml> _pairs = new(StringComparer.Ordinal);

    private EmbeddedYaml(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out Scalar? scalar))
        {
            _text = scalar.Value;
        }
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                _items.Add(new EmbeddedYaml(parser));
            }
        }
        else
        {
            parser.Consume<MappingStart>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                _pairs.Add(parser.Consume<Scalar>().Value, new EmbeddedYaml(parser));
            }
        }
    }

    /// <summary>The keys of a map with their values, in the order of the file; empty for other values.</summary>
    public IReadOnlyDictionary<string, EmbeddedYaml> Pairs => _pairs;

    /// <summary>The text; an empty one for other values.</summary>
    public string Text => _text ?? "";

    /// <summary>The texts of a list.</summary>
    public List<string> Texts => _items.ConvertAll(item => item.Text);

    /// <param name="name">Path below the project with dots for slashes.</param>
    public static EmbeddedYaml Read(string name)
    {
        string resource = $"SmpBot.Dialogs.{name}";
        using Stream stream = typeof(EmbeddedYaml).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The embedded file {resource} is missing from the build.");
        using StreamReader reader = new(stream);
        Parser parser = new(reader);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        return new EmbeddedYaml(parser);
    }
}
