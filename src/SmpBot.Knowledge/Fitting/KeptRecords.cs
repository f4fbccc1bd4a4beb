using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Safety;

namespace SmpBot.Knowledge.Fitting;

/// <summary>What files were read to, in an <see cref="IWeightStore"/>, as JSON: reading it takes a tenth of reading YAML.</summary>
internal static class KeptRecords
{
    /// <summary>The record that was kept of these inputs, or null.</summary>
    public static T? Open<T>(this IWeightStore store, string name, ReadOnlySpan<byte> inputs, JsonTypeInfo<T> type)
        where T : class
    {
        using Stream? kept = store.Open(name, inputs);
        return kept is null ? null : JsonSerializer.Deserialize(kept, type);
    }

    /// <summary>Keeps the record of these inputs.</summary>
    public static void Keep<T>(this IWeightStore store, string name, ReadOnlySpan<byte> inputs, T record, JsonTypeInfo<T> type)
        where T : class =>
        store.Keep(name, inputs, target => JsonSerializer.Serialize(target, record, type));
}

/// <summary>How the records of content are written.</summary>
[JsonSerializable(typeof(KnowledgeBase))]
[JsonSerializable(typeof(SafetyData))]
internal sealed partial class ContentRecords : JsonSerializerContext;
