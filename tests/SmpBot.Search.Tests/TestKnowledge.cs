using SmpBot.Knowledge.Model;

namespace SmpBot.Search.Tests;

/// <summary>A small clinic's knowledge in both languages, written for these tests.</summary>
internal static class TestKnowledge
{
    public static KnowledgeBase Build(Func<IEnumerable<KnowledgeEntry>, IEnumerable<KnowledgeEntry>>? arrange = null, Lexicon? english = null)
    {
        IEnumerable<KnowledgeEntry> entries = English().Concat(Spanish());
        return new KnowledgeBase([.. arrange is null ? entries : arrange(entries)])
        {
            Topics = new Dictionary<string, Topic>(),
            Sources = new Dictionary<string, Source>(),
            Clinic = new Clinic { Name = "Test clinic" },
            Lexicons = new Dictionary<string, Lexicon> { ["en"] = english ?? EnglishLexicon(), ["es"] = SpanishLexicon() },
            ContentHash = "test",
        };
    }

    public static KnowledgeEntry Entry(string language, string id, string topic, string question, string answer, params string[] phrasings) => new()
    {
        Id = id,
        Topic = topic,
        Language = language,
        Question = question,
        Phrasings = phrasings,
        Evidence = Evidence.Clinic,
        Reviewed = new DateOnly(2026, 1, 1),
        Answer = answer,
        File = $"{language}/{id}.md",
    };

    public static Lexicon EnglishLexicon() => new(
        [["scalp micropigmentation", "hair tattoo", "scalp tattoo"], ["price", "cost", "fee"], ["hurt", "pain", "ache"]],
        new Dictionary<string, string> { ["smp"] = "scalp micropigmentation" },
        new Dictionary<string, string> { ["micropigmantation"] = "micropigmentation" });

    private static Lexicon SpanishLexicon() => new(
        [["micropigmentación capilar", "tatuaje capilar"], ["precio", "costo", "tarifa"], ["duele", "dolor"]],
        new Dictionary<string, string> { ["smp"] = "micropigmentación capilar" },
        new Dictionary<string, string>());

    private static IEnumerable<KnowledgeEntry> English() =>
    [
        Entry("en", "pain", "pain", "Does scalp micropigmentation hurt?", "Most people feel a mild scratching. Scalp micropigmentation uses fine needles.",
            "is it painful", "how much does it hurt", "will I feel the needles", "I am scared of the pain", "does the head feel sore"),
        Entry("en", "cost", "cost", "How much does scalp micropigmentation cost?", "The clinic quotes a price after the consultation on scalp micropigmentation.",
            "what is the price", "how expensive is it", "what do you charge", "is it affordable", "what would I pay for the whole head"),
        Entry("en", "duration", "duration", "How long does scalp micropigmentation last?", "Scalp micropigmentation lasts for years and fades slowly.",
            "how many years does it stay", "is it permanent", "does it stay forever", "when does it fade away", "how long until it is gone"),
        Entry("en", "women", "women", "Is scalp micropigmentation suitable for women?", "Yes, scalp micropigmentation suits women with thinning hair.",
            "can women have it", "does it work for ladies", "my wife has thin hair", "female hair loss", "is it for men only"),
        Entry("en", "redness", "redness", "How long is the scalp red after scalp micropigmentation?", "Redness after scalp micropigmentation goes within two days.",
            "my head is red", "when does the redness go away", "red scalp after the session", "is redness normal", "how red will I be"),
        Entry("en", "booking", "booking", "How do I book a consultation?", "Call the clinic to book a free consultation on scalp micropigmentation.",
            "I want an appointment", "can I come in for a consultation", "book me in", "how do I contact you", "make an appointment"),
    ];

    private static IEnumerable<KnowledgeEntry> Spanish() =>
    [
        Entry("es", "pain", "pain", "¿Duele la micropigmentación capilar?", "Casi todos notan un cosquilleo. La micropigmentación capilar usa agujas finas.",
            "es doloroso", "cuánto duele", "se sienten las agujas", "me da miedo el dolor", "queda sensible la cabeza"),
        Entry("es", "cost", "cost", "¿Cuánto cuesta la micropigmentación capilar?", "La clínica da el precio de la micropigmentación capilar tras la consulta.",
            "qué precio tiene", "es muy caro", "cuánto cobran", "cuánto tendría que pagar", "lo puedo pagar en cuotas"),
        Entry("es", "duration", "duration", "¿Cuánto dura la micropigmentación capilar?", "La micropigmentación capilar dura años y se aclara poco a poco.",
            "cuántos años aguanta", "es permanente", "queda para siempre", "cuándo se borra", "cuánto tiempo se mantiene"),
        Entry("es", "women", "women", "¿Sirve la micropigmentación capilar para mujeres?", "Sí, la micropigmentación capilar sirve a mujeres con poco pelo.",
            "las mujeres se la pueden hacer", "funciona en chicas", "mi esposa tiene el pelo fino", "caída de pelo femenina", "es solo para hombres"),
        Entry("es", "redness", "redness", "¿Cuánto dura el enrojecimiento después de la micropigmentación capilar?", "La rojez tras la micropigmentación capilar se va en dos días.",
            "tengo la cabeza roja", "cuándo se va la rojez", "piel roja tras la sesión", "es normal el enrojecimiento", "qué tan rojo voy a quedar"),
        Entry("es", "booking", "booking", "¿Cómo reservo una consulta?", "Llama a la clínica para una consulta gratis de micropigmentación capilar.",
            "quiero una cita", "puedo ir a una consulta", "resérvame un hueco", "cómo los contacto", "pedir hora"),
    ];
}
