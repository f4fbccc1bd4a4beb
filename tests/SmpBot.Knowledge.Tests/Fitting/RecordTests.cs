using System.Reflection;
using System.Text.Json;
using SmpBot.Knowledge.Fitting;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Safety;

namespace SmpBot.Knowledge.Tests.Fitting;

/// <summary>A record is read as it was written, every member of it, also those that the clinic's own content leaves out.</summary>
public sealed class RecordTests
{
    private const int Cases = 40;

    [Fact]
    public void Knowledge_is_read_as_it_was_written() => Check<KnowledgeBase>(KnowledgeRecord.Write, KnowledgeRecord.Read);

    [Fact]
    public void Safety_data_are_read_as_they_were_written() => Check<SafetyData>(SafetyRecord.Write, SafetyRecord.Read);

    [Fact]
    public void A_record_that_ends_early_is_an_error()
    {
        byte[] whole = Written(new AnyRecords(1).Make<SafetyData>(), SafetyRecord.Write);
        using var reader = new RecordReader(new MemoryStream(whole[..^1]));

        Should.Throw<EndOfStreamException>(() => SafetyRecord.Read(reader));
    }

    [Fact]
    public void A_text_is_written_once()
    {
        string text = new('a', 1000);

        byte[] written = Written<string[]>([text, text, text], (writer, texts) => writer.Texts(texts));

        written.Length.ShouldBeLessThan(1020);
        using var reader = new RecordReader(new MemoryStream(written));
        reader.Texts().ShouldBe([text, text, text]);
    }

    private static void Check<T>(Action<RecordWriter, T> write, Func<RecordReader, T> read)
        where T : class
    {
        for (int seed = 0; seed < Cases; seed++)
        {
            T record = new AnyRecords(seed).Make<T>();
            using var reader = new RecordReader(new MemoryStream(Written(record, write)));

            JsonSerializer.Serialize(read(reader)).ShouldBe(JsonSerializer.Serialize(record));
        }
    }

    private static byte[] Written<T>(T record, Action<RecordWriter, T> write)
    {
        using var target = new MemoryStream();
        using (var writer = new RecordWriter(target))
        {
            write(writer, record);
        }

        return target.ToArray();
    }

    /// <summary>Records with any value in every member that can be set, found by reflection: a member added later is among them.</summary>
    private sealed class AnyRecords(int seed)
    {
        private readonly Random _random = new(seed);
        private readonly NullabilityInfoContext _nullability = new();
        private int _texts;

        public T Make<T>() => (T)Make(typeof(T));

        private object Make(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Make(inner)
            : type == typeof(string) ? $"tëxt {_texts++}"
            : type == typeof(int) ? _random.Next()
            : type == typeof(double) ? _random.NextDouble()
            : type == typeof(bool) ? _random.Next(2) == 0
            : type == typeof(DateOnly) ? DateOnly.FromDayNumber(_random.Next(DateOnly.MaxValue.DayNumber))
            : type == typeof(TimeOnly) ? new TimeOnly(_random.NextInt64(TimeSpan.TicksPerDay))
            : type == typeof(Uri) ? new Uri($"https://clinic.example/{_random.Next()}?a=%20b")
            : type.IsEnum ? Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length))!
            : type.IsGenericType ? Collection(type)
            : Record(type);

        /// <summary>Up to three values, as a list or by key.</summary>
        private object Collection(Type type)
        {
            Type of = type.GetGenericArguments()[^1];
            int count = _random.Next(4);
            if (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            {
                var list = Array.CreateInstance(of, count);
                for (int i = 0; i < count; i++)
                {
                    list.SetValue(Make(of), i);
                }

                return list;
            }

            type.GetGenericTypeDefinition().ShouldBe(typeof(IReadOnlyDictionary<,>));
            var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), of))!;
            for (int i = 0; i < count; i++)
            {
                map.Add(Make<string>(), Make(of));
            }

            return map;
        }

        private object Record(Type type)
        {
            ConstructorInfo constructor = type.GetConstructors().Single();
            object record = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType))]);
            foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            {
                bool isAbsent = _nullability.Create(property).WriteState == NullabilityState.Nullable && _random.Next(3) == 0;
                property.SetValue(record, isAbsent ? null : Make(property.PropertyType));
            }

            return record;
        }
    }
}
