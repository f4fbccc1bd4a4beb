using System.Text.Json.Serialization;

namespace SmpBot.Dialogs.Batch;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BatchAnswer))]
internal sealed partial class BatchJsonContext : JsonSerializerContext;
