using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using SmpBot.Text;
using SmpBot.Text.Measures;

namespace SmpBot.Cli;

/// <summary><c>recognize</c>: the measure recognizers alone, as they see a text without triage's context.</summary>
internal static class RecognizeCommand
{
    private static readonly MeasureRecognizer Recognizer = new();

    // The lines go to a file or a pipe, never into a page.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Kinds = string.Join(", ", Enum.GetNames<MeasureKind>().Select(name => name.ToLowerInvariant()));

    public static Command Build()
    {
        Option<FileInfo?> file = CommonOptions.InputFile();
        Command command = new("recognize", $$"""
            Find measures in texts: JSON lines in, JSON lines out, in the same order.
            In:  {"kind":"temperature","locale":"en","q":"a fever of 101.3"}; kinds: {{Kinds}}.
            Out: {"entities":[{"type","text","start","value","unit"}]}; a duration's value is in seconds, a boolean's True or False.
            A line that cannot be read gives {"error":"…"} and exit code 1 at the end; the others are still read.
            """) { file };
        command.SetAction((arguments, cancellation) => JsonLines.TransformAsync(arguments.GetValue(file), Line, cancellation));
        return command;
    }

    private static (string Line, bool IsError) Line(string line)
    {
        (Request? request, string? error) = Read(line);
        return request is null
            ? (JsonSerializer.Serialize(new { error }, Readable), true)
            : (JsonSerializer.Serialize(new { entities = Recognizer.Recognize(request.Text, request.Language, request.Kind).Select(Entity) }, Readable), false);
    }

    private static object Entity(Measure measure) => new
    {
        type = measure.Kind.ToString().ToLowerInvariant(),
        text = measure.Text,
        start = measure.Start,
        value = measure.Value,
        unit = measure.Unit,
    };

    private static (Request? Request, string? Error) Read(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement)
                : (null, "The line must be a JSON object like {\"kind\": \"age\", \"locale\": \"en\", \"q\": \"I am 17\"}.");
        }
        catch (JsonException broken)
        {
            return (null, $"The line is no JSON: {broken.Message}");
        }
    }

    private static (Request? Request, string? Error) Read(JsonElement line)
    {
        string? kind = Text(line, "kind");
        if (kind is null || !Enum.TryParse(kind, ignoreCase: true, out MeasureKind measure) || !Enum.IsDefined(measure) || char.IsDigit(kind[0]))
        {
            return (null, $"\"kind\" must be one of: {Kinds}.");
        }

        if (!Languages.TryParse(Text(line, "locale") ?? "en", out Language language))
        {
            return (null, "\"locale\" must be en or es, with or without a country.");
        }

        return Text(line, "q") is { } text ? (new Request(measure, language, text), null) : (null, "\"q\" must be a text.");
    }

    private static string? Text(JsonElement line, string name)
    {
        try
        {
            return line.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is no text.
            return null;
        }
    }

    private sealed record Request(MeasureKind Kind, Language Language, string Text);
}
