using SmpBot.Knowledge.Fitting;
using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Loading;

/// <summary>A knowledge base as it is kept: every member, in the order in which it stands here.</summary>
internal static class KnowledgeRecord
{
    public static void Write(RecordWriter writer, KnowledgeBase knowledge)
    {
        writer.List(knowledge.Entries, Write);
        writer.Map(knowledge.Topics, static (to, topic) =>
        {
            to.Text(topic.Key);
            Write(to, topic.Title);
        });
        writer.Map(knowledge.Sources, Write);
        Write(writer, knowledge.Clinic);
        writer.Map(knowledge.Lexicons, Write);
        writer.Text(knowledge.ContentHash);
    }

    public static KnowledgeBase Read(RecordReader reader) => new(reader.List(ReadEntry))
    {
        Topics = reader.Map(static from => new Topic(from.Text(), ReadLocalized(from))),
        Sources = reader.Map(ReadSource),
        Clinic = ReadClinic(reader),
        Lexicons = reader.Map(ReadLexicon),
        ContentHash = reader.Text(),
    };

    private static void Write(RecordWriter writer, KnowledgeEntry entry)
    {
        writer.Text(entry.Id);
        writer.Text(entry.Topic);
        writer.Text(entry.Language);
        writer.Text(entry.Question);
        writer.Texts(entry.Phrasings);
        writer.Texts(entry.FollowUps);
        writer.Texts(entry.Sources);
        writer.Int((int)entry.Evidence);
        writer.Bool(entry.Medical);
        writer.Bool(entry.IsPointer);
        writer.Date(entry.Reviewed);
        writer.Bool(entry.Expires is not null);
        writer.Date(entry.Expires ?? default);
        writer.Text(entry.Answer);
        writer.Texts(entry.Allow);
        writer.Text(entry.File);
        Write(writer, entry.Lines);
    }

    private static KnowledgeEntry ReadEntry(RecordReader reader) => new()
    {
        Id = reader.Text(),
        Topic = reader.Text(),
        Language = reader.Text(),
        Question = reader.Text(),
        Phrasings = reader.Texts(),
        FollowUps = reader.Texts(),
        Sources = reader.Texts(),
        Evidence = (Evidence)reader.Int(),
        Medical = reader.Bool(),
        IsPointer = reader.Bool(),
        Reviewed = reader.Date(),
        Expires = ReadOptionalDate(reader),
        Answer = reader.Text(),
        Allow = reader.Texts(),
        File = reader.Text(),
        Lines = ReadLines(reader),
    };

    private static DateOnly? ReadOptionalDate(RecordReader reader)
    {
        bool isThere = reader.Bool();
        DateOnly date = reader.Date();
        return isThere ? date : null;
    }

    private static void Write(RecordWriter writer, EntryLines lines)
    {
        writer.Int(lines.Topic);
        writer.Int(lines.Question);
        writer.Int(lines.PhrasingList);
        writer.List(lines.Phrasings, static (to, line) => to.Int(line));
        writer.Int(lines.Reviewed);
        writer.Int(lines.Expires);
        writer.Int(lines.Answer);
    }

    private static EntryLines ReadLines(RecordReader reader) => new()
    {
        Topic = reader.Int(),
        Question = reader.Int(),
        PhrasingList = reader.Int(),
        Phrasings = reader.List(static from => from.Int()),
        Reviewed = reader.Int(),
        Expires = reader.Int(),
        Answer = reader.Int(),
    };

    private static void Write(RecordWriter writer, Source source)
    {
        writer.Text(source.Id);
        writer.Text(source.Title);
        writer.Text(source.Authors);
        writer.Int(source.Year ?? int.MinValue);
        writer.Text(source.Url?.OriginalString);
        writer.Int((int)source.Kind);
        writer.Bool(source.Verified);
    }

    private static Source ReadSource(RecordReader reader) => new(
        reader.Text(),
        reader.Text(),
        reader.OptionalText(),
        reader.Int() is var year && year == int.MinValue ? null : year,
        ReadUri(reader),
        (Evidence)reader.Int(),
        reader.Bool());

    private static Uri? ReadUri(RecordReader reader) => reader.OptionalText() is { } address ? new Uri(address, UriKind.RelativeOrAbsolute) : null;

    private static void Write(RecordWriter writer, Lexicon lexicon)
    {
        writer.List(lexicon.Synonyms, static (to, group) => to.Texts(group));
        writer.Map(lexicon.Abbreviations, static (to, text) => to.Text(text));
        writer.Map(lexicon.Misspellings, static (to, text) => to.Text(text));
    }

    private static Lexicon ReadLexicon(RecordReader reader) => new(
        reader.List(static from => from.Texts()),
        reader.Map(static from => from.Text()),
        reader.Map(static from => from.Text()));

    private static void Write(RecordWriter writer, Clinic clinic)
    {
        writer.Text(clinic.Name);
        writer.Text(clinic.Phone);
        writer.Text(clinic.Email);
        writer.Text(clinic.Address);
        writer.Text(clinic.Website?.OriginalString);
        writer.Text(clinic.BookingUrl?.OriginalString);
        writer.Text(clinic.EbookUrl?.OriginalString);
        writer.Text(clinic.Region);
        writer.Text(clinic.TimeZone);
        writer.List(clinic.OpeningHours, static (to, hours) =>
        {
            to.Int((int)hours.Day);
            to.Text(hours.Opens.ToString("O"));
            to.Text(hours.Closes.ToString("O"));
        });
        writer.Optional(clinic.Guarantee, Write);
        writer.Optional(clinic.PrivacyNotice, Write);
        writer.Optional(clinic.ConsentText, Write);
    }

    private static Clinic ReadClinic(RecordReader reader) => new()
    {
        Name = reader.Text(),
        Phone = reader.OptionalText(),
        Email = reader.OptionalText(),
        Address = reader.OptionalText(),
        Website = ReadUri(reader),
        BookingUrl = ReadUri(reader),
        EbookUrl = ReadUri(reader),
        Region = reader.OptionalText(),
        TimeZone = reader.OptionalText(),
        OpeningHours = reader.List(static from => new OpeningHours((DayOfWeek)from.Int(), ReadTime(from), ReadTime(from))),
        Guarantee = reader.Optional(ReadLocalized),
        PrivacyNotice = reader.Optional(ReadLocalized),
        ConsentText = reader.Optional(ReadLocalized),
    };

    private static TimeOnly ReadTime(RecordReader reader) => TimeOnly.ParseExact(reader.Text(), "O");

    private static void Write(RecordWriter writer, LocalizedText text)
    {
        writer.Text(text.En);
        writer.Text(text.Es);
    }

    private static LocalizedText ReadLocalized(RecordReader reader) => new(reader.Text(), reader.Text());
}
