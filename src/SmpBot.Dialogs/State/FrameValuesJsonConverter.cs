using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SmpBot.Dialogs.Model;

namespace SmpBot.Dialogs.State;

/// <summary>Keeps the ordinal order of a frame's keys, which the default reader would lose; values that are no text are left out.</summary>
internal sealed class FrameValuesJsonConverter : JsonConverter<ImmutableSortedDictionary<string, string>>
{
    public override bool HandleNull => true;

    public override ImmutableSortedDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ImmutableSortedDictionary<string, string>.Builder values = DialogFrame.NoValues.ToBuilder();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return DialogFrame.NoValues;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.String)
            {
                values[key] = reader.GetString()!;
            }

            reader.Skip();
        }

        return values.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, string> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach ((string key, string text) in value)
        {
            writer.WriteString(key, text);
        }

        writer.WriteEndObject();
    }
}
