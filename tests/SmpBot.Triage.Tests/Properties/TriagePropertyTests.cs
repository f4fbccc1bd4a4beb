using FsCheck;
using FsCheck.Fluent;
using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Text.Normalizing;
using SmpBot.Triage.State;
using SmpBot.Triage.Tests.Evaluation;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Properties;

public class TriagePropertyTests
{
    private static readonly Lazy<IReadOnlyList<(LabelledMessage Message, SafetyLevel Level)>> s_found = new(() =>
        [.. LabelledSets.RedFlags.Select(message => (message, Level(message.Text, message.Language)))]);

    [Fact]
    public void Any_string_is_assessed() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
        {
            Clinic.Assess(text ?? "");
            Clinic.Explain(text ?? "", Language.Spanish);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_tail_of_words_in_any_order_is_assessed()
    {
        string[] words = [.. LabelledSets.RedFlags.SelectMany(m => m.Text.Split(' ')).Distinct().Take(2000)];
        Gen<string> texts = Gen.Elements(words).ListOf().Select(list => string.Join(' ', list));
        Prop.ForAll(texts.ToArbitrary(), text => { Clinic.Assess(text); }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_figure_beside_any_unit_is_assessed()
    {
        string[] words =
        [
            "99999999999999999999", "-99999999999", "1e9", "x10^99", "3000", "0.0000001", "million", "billones", "1/0", "hours", "days ago", "years", "semanas",
            "hace", "llevo", "since", "my session", "la crema", "fever", "fiebre", "grados", "soy", "day", "week", "38,6", ".",
        ];
        Gen<string> texts = Gen.Elements(words).ListOf().Select(list => string.Join(' ', list));
        Prop.ForAll(texts.ToArbitrary(), text => { Clinic.Assess(text); }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [InlineData("I can't breathe since 99999999999999999999 hours", Language.English)]
    [InlineData("no puedo respirar desde hace 99999999999999999999 horas", Language.Spanish)]
    [InlineData("my throat is closing up, numbing cream -99999999999 minutes ago", Language.English)]
    [InlineData("me desmayé hace 3000 años tras la sesión y sigo sin poder respirar", Language.Spanish)]
    [InlineData("I can't breathe, 99999999999999999999e9 fever", Language.English)]
    public void A_figure_beyond_all_sense_hides_no_emergency(string text, Language language) =>
        Level(text, language).ShouldBe(SafetyLevel.Emergency);

    [Theory]
    [InlineData("upper case")]
    [InlineData("lower case")]
    [InlineData("white space around")]
    [InlineData("doubled white space")]
    [InlineData("doubled full stop or question mark")]
    [InlineData("exclamation marks")]
    [InlineData("no final stop")]
    [InlineData("a greeting before")]
    [InlineData("a greeting in the same sentence")]
    [InlineData("please before")]
    [InlineData("thanks after")]
    [InlineData("thanks in the same sentence")]
    public void The_level_of_every_labelled_message_stays_with(string change) =>
        s_found.Value.Where(m => Level(Changed(m.Message, change), m.Message.Language) != m.Level).Select(m => m.Message.Text).ShouldBeEmpty();

    [Theory]
    [InlineData("lost accents")]
    [InlineData("a price question after")]
    [InlineData("a hat question after")]
    [InlineData("a question after a comma")]
    [InlineData("a price question before")]
    [InlineData("a session question before")]
    [InlineData("a topic before")]
    [InlineData("dying to see it before")]
    [InlineData("killing prices after")]
    [InlineData("slang praise before")]
    public void The_level_of_every_sign_never_falls_with(string change) =>
        s_found.Value.Where(m => m.Message.Level >= SafetyLevel.Urgent && Level(Changed(m.Message, change), m.Message.Language) < m.Level)
            .Select(m => m.Message.Text).ShouldBeEmpty();

    [Theory]
    [InlineData("how much does it cost")]
    [InlineData("ok thanks")]
    [InlineData("haha just kidding")]
    [InlineData("cuánto dura una sesión")]
    public void A_further_turn_does_not_lower_the_level(string turn)
    {
        foreach (LabelledMessage message in LabelledSets.RedFlags.Where(m => m.Level >= SafetyLevel.Urgent))
        {
            TriageVerdict first = Clinic.Engine.Assess(message.Text, TriageState.Empty, message.Language, Clinic.Now);
            TriageVerdict second = Clinic.Engine.Assess(turn, first.State, message.Language, Clinic.Now.AddMinutes(1));
            (second.Level >= first.Level).ShouldBeTrue(message.Text);
        }
    }

    /// <summary>Every slip in every long word of plain signs: a letter left out, doubled, or swapped with its neighbour.</summary>
    [Fact]
    public void One_slip_in_a_long_word_of_a_sign_keeps_the_level_in_95_of_100()
    {
        string[] signs =
        [
            "my scalp is infected", "swelling and discharge from my scalp", "I fainted after the session", "blisters on my scalp",
            "throbbing pain getting worse", "struggling with breathing", "my tongue is swollen", "I am having a seizure", "I feel suicidal",
            "la cabeza está infectada", "tengo fiebre y escalofríos", "me desmayé tras la sesión", "ampollas en la cabeza",
            "tengo la garganta hinchada", "quiero suicidarme", "me sale un líquido amarillo",
        ];
        int kept = 0;
        int all = 0;
        foreach (string sign in signs)
        {
            SafetyLevel level = Clinic.Level(sign);
            foreach (string slipped in Slips(sign))
            {
                all++;
                kept += Clinic.Level(slipped) >= level ? 1 : 0;
            }
        }

        ((double)kept / all).ShouldBeGreaterThanOrEqualTo(0.95, $"{kept} of {all}");
    }

    private static IEnumerable<string> Slips(string text)
    {
        string[] words = text.Split(' ');
        for (int w = 0; w < words.Length; w++)
        {
            string word = words[w];
            for (int i = 1; word.Length >= 7 && i < word.Length - 1; i++)
            {
                yield return Replace(words, w, word.Remove(i, 1));
                yield return Replace(words, w, word.Insert(i, word[i].ToString()));
                yield return Replace(words, w, $"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}");
            }
        }
    }

    private static string Replace(string[] words, int at, string word) =>
        string.Join(' ', words.Select((w, i) => i == at ? word : w));

    private static string Changed(LabelledMessage message, string change)
    {
        string text = message.Text;
        bool question = text.EndsWith('?');
        string In(string english, string spanish) => message.Language == Language.Spanish ? spanish : english;
        return change switch
        {
            "upper case" => text.ToUpperInvariant(),
            "lower case" => text.ToLowerInvariant(),
            "white space around" => $"  \n{text} \t ",
            "doubled white space" => text.Replace(" ", "  ", StringComparison.Ordinal),
            "doubled full stop or question mark" => question ? text + "??" : text.TrimEnd('.') + "..",
            "exclamation marks" => question ? text + "!" : text.TrimEnd('.', '!') + "!!",
            "no final stop" => question ? text : text.TrimEnd('.', '!'),
            "a greeting before" => In("Hi there, good evening. ", "Hola, buenas tardes. ") + text,
            "a greeting in the same sentence" => In("hello, ", "hola buenas, ") + text,
            "please before" => In("please, ", "por favor, ") + text,
            "thanks after" => text + In(". Thanks a lot", ". Muchas gracias"),
            "thanks in the same sentence" => text + In(" thanks", " gracias"),
            "lost accents" => AccentFolding.Fold(text),
            "a price question after" => text + In(". How much does it cost?", ". ¿Cuánto cuesta?"),
            "a hat question after" => text + In(" Can I wear a hat?", " ¿Puedo llevar gorra?"),
            "a question after a comma" => text + In(", and do you open on Sundays?", ", y ¿abrís los domingos?"),
            "a price question before" => In("How much does it cost? ", "¿Cuánto cuesta? ") + text,
            "a session question before" => In("how many sessions do I need? ", "¿Cuántas sesiones hacen falta? ") + text,
            "a topic before" => In("A question on the price. ", "Una duda sobre el precio. ") + text,
            "dying to see it before" => In("I'm dying to see the result. ", "Me muero de ganas de verlo. ") + text,
            "killing prices after" => text + In(". Your prices are killing me", ". Vuestros precios me matan"),
            "slang praise before" => In("that fade is sick, ", "qué resultado tan brutal, ") + text,
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Unknown change."),
        };
    }

    private static SafetyLevel Level(string text, Language language) => Clinic.Level(text, language);
}
