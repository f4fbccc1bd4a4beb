using SmpBot.Knowledge.Model;

namespace SmpBot.Dialogs.Tests.Fixture;

/// <summary>A clinic with a handful of entries in two languages, small enough to read.</summary>
internal static class ClinicKnowledge
{
    public static KnowledgeBase Build(params ReadOnlySpan<KnowledgeEntry> more) => Build(new Clinic
    {
        Name = "Test Clinic",
        PrivacyNotice = new LocalizedText("Messages are kept for 30 days.", "Los mensajes se guardan 30 días."),
        ConsentText = new LocalizedText("We keep your details to call you.", "Guardamos tus datos para llamarte."),
    }, more);

    public static KnowledgeBase Build(Clinic clinic, params ReadOnlySpan<KnowledgeEntry> more) => new([.. Entries(), .. more])
    {
        Clinic = clinic,
        ContentHash = "fixture",
        Lexicons = new Dictionary<string, Lexicon>(),
        Sources = new Dictionary<string, Source>
        {
            ["seed"] = new("seed", "The clinic's article", null, null, new Uri("https://example.com/seed"), Evidence.Clinic, true),
        },
        Topics = new Dictionary<string, Topic>
        {
            ["duration"] = new("duration", new LocalizedText("How long it lasts", "Cuánto dura")),
            ["pain"] = new("pain", new LocalizedText("Pain", "Dolor")),
            ["redness"] = new("redness", new LocalizedText("Redness", "Rojez")),
            ["itching"] = new("itching", new LocalizedText("Itching and scabs", "Picor y costras")),
            ["cost"] = new("cost", new LocalizedText("Price", "Precio")),
            ["booking"] = new("booking", new LocalizedText("Booking", "Cita")),
        },
    };

    public static KnowledgeEntry Entry(string language, string id, string question, string answer, params string[] phrasings) => new()
    {
        Id = id,
        Topic = id,
        Language = language,
        Question = question,
        Phrasings = phrasings,
        Evidence = Evidence.Clinic,
        Reviewed = new DateOnly(2026, 11, 1),
        Answer = answer,
        File = $"{language}/{id}.md",
        Sources = ["seed"],
    };

    private static IEnumerable<KnowledgeEntry> Entries()
    {
        yield return Entry("en", "duration", "How long does SMP last?", "It can last up to eight years.", "how many years do I get") with { FollowUps = ["cost", "pain"] };
        yield return Entry("es", "duration", "¿Cuánto dura la SMP?", "Puede durar hasta ocho años.", "cuántos años aguanta") with { FollowUps = ["cost", "pain"] };
        yield return Entry("en", "pain", "Does SMP hurt?", "Most people feel little pain. Ask your practitioner or doctor.", "is it painful") with { Medical = true, FollowUps = ["duration", "redness", "cost", "booking"] };
        yield return Entry("es", "pain", "¿Duele la SMP?", "La mayoría siente poco dolor. Pregunta a tu especialista o médico.", "es doloroso") with { Medical = true, FollowUps = ["duration"] };
        yield return Entry("en", "redness", "How long does the redness stay?", "It usually goes within one or two days.\n\nA cool room helps.", "is my head red") with { Medical = true, FollowUps = ["pain"] };
        yield return Entry("es", "redness", "¿Cuánto se queda la rojez?", "Suele irse en uno o dos días.", "se me pone roja la cabeza") with { Medical = true };
        yield return Entry("en", "itching", "How long do itching and scabs stay?", "They go within about a week.", "does it itch") with { Medical = true };
        yield return Entry("es", "itching", "¿Cuánto duran el picor y las costras?", "Se van en una semana más o menos.", "me pica") with { Medical = true };
        yield return Entry("en", "cost", "What does SMP cost?", "The clinic quotes the price in a free consultation.", "how much is it");
        yield return Entry("es", "cost", "¿Qué precio tiene la SMP?", "La clínica te da el precio en una consulta gratuita.", "cuánto vale");
        yield return Entry("en", "booking", "How do I book?", "You start with a free consultation.", "appointment") with { FollowUps = ["cost", "pain", "duration"] };
        yield return Entry("es", "booking", "¿Cómo pido cita?", "Empiezas con una consulta gratuita.", "cita");
        yield return Entry("en", "hygiene", "Are the needles clean?", "Every needle is new.", "sterile");
        yield return Entry("en", "beard", "Do you do beards?", "The clinic does not work on beards.", "beard work") with { IsPointer = true, Topic = "out-of-scope" };
    }
}
