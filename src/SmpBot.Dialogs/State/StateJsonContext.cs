using System.Text.Json.Serialization;
using SmpBot.Dialogs.Model;
using SmpBot.Knowledge.Safety;

namespace SmpBot.Dialogs.State;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    Converters = [typeof(LanguageJsonConverter), typeof(FrameValuesJsonConverter), typeof(JsonStringEnumConverter<SafetyLevel>)])]
[JsonSerializable(typeof(ConversationState))]
internal sealed partial class StateJsonContext : JsonSerializerContext;
