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
    private static readonly Lazy<IReadOnlyList<LabelledMessage>> s_messages = new(() =>
    [
        .. ((string[])["redflags.en.jsonl", "redflags.es.jsonl"])
            .SelectMany(name => LabelledSetReader.Read(File.ReadLines(Path.Combine(Repository.Knowledge, "evals", name))).Messages),
    ]);

    private static Gen<LabelledMessage> Messages => Gen.Elements<LabelledMessage>(s_messages.Value);

    private static Gen<LabelledMessage> Signs => Gen.Elements<LabelledMessage>(s_messages.Value.Where(m => m.Level >= SafetyLevel.Urgent));

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
        string[] words = [.. s_messages.Value.SelectMany(m => m.Text.Split(' ')).Distinct().Take(2000)];
        Gen<string> texts = Gen.Elements(words).ListOf().Select(list => string.Join(' ', list));
        Prop.ForAll(texts.ToArbitrary(), text => { Clinic.Assess(text); }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Upper_case_does_not_change_the_level() =>
        Same(message => message.Text.ToUpperInvariant());

    [Fact]
    public void White_space_around_does_not_change_the_level() =>
        Same(message => $"  \n{message.Text} \t ");

    [Fact]
    public void Doubled_final_punctuation_does_not_change_the_level() =>
        Same(message => message.Text.EndsWith('?') ? message.Text + "??" : message.Text.TrimEnd('.') + "..");

    [Fact]
    public void Polite_words_before_do_not_change_the_level() =>
        Same(message => (message.Language == Language.Spanish ? "Hola, buenas tardes. " : "Hi there, good evening. ") + message.Text);

    [Fact]
    public void Thanks_after_do_not_change_the_level() =>
        Same(message => message.Text + (message.Language == Language.Spanish ? ". Muchas gracias" : ". Thanks a lot"));

    [Fact]
    public void Lost_accents_do_not_lower_the_level() =>
        Prop.ForAll(Messages.ToArbitrary(), message =>
            Level(AccentFolding.Fold(message.Text), message.Language) >= Level(message.Text, message.Language)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_further_question_does_not_lower_the_level()
    {
        string[] questions = ["How much does it cost?", "Do you open on Sundays?", "Can I wear a hat?"];
        Prop.ForAll(Signs.ToArbitrary(), Gen.Elements(questions).ToArbitrary(), (message, question) =>
            Level($"{message.Text}. {question}", message.Language) >= Level(message.Text, message.Language)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_further_turn_does_not_lower_the_level()
    {
        string[] turns = ["how much does it cost", "do you open on sundays", "ok thanks", "cuánto dura una sesión"];
        Prop.ForAll(Signs.ToArbitrary(), Gen.Elements(turns).ToArbitrary(), (message, turn) =>
        {
            TriageVerdict first = Clinic.Engine.Assess(message.Text, TriageState.Empty, message.Language, Clinic.Now);
            TriageVerdict second = Clinic.Engine.Assess(turn, first.State, message.Language, Clinic.Now.AddMinutes(1));
            return second.Level >= first.Level;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_figure_of_speech_beside_a_sign_does_not_hide_it()
    {
        string[] figures = ["I'm dying to see the result. ", "Your prices are killing me. ", "Me muero de ganas de verlo. "];
        Prop.ForAll(Signs.ToArbitrary(), Gen.Elements(figures).ToArbitrary(), (message, figure) =>
            Level(figure + message.Text, message.Language) >= Level(message.Text, message.Language)).QuickCheckThrowOnFailure();
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

    private static void Same(Func<LabelledMessage, string> change) =>
        Prop.ForAll(Messages.ToArbitrary(), message => Level(change(message), message.Language) == Level(message.Text, message.Language))
            .QuickCheckThrowOnFailure();

    private static SafetyLevel Level(string text, Language language) => Clinic.Level(text, language);
}
