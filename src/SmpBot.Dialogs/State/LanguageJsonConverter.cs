using System.Text.Json;
using System.Text.Json.Serialization;
using SmpBot.Text;

namespace SmpBot.Dialogs.State;

/// <summary>Writes a language as <c>en</c> or <c>es</c>; what another version may have written besides is read as English.</summary>
internal sealed class LanguageJsonConverter : JsonConverter<Language>
{
    public override Language Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? code = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        reader.Skip();
        return Languages.TryParse(code, out Language language) ? language : Language.English;
    }

    public override void Write(Utf8JsonWriter writer, Language value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code());
}
