using SmpBot.Dialogs.Texts;
using SmpBot.Dialogs.Understanding;
using SmpBot.Text;

namespace SmpBot.Dialogs.Content;

/// <summary>The data files built into this assembly, read once: they never change while the bot runs.</summary>
internal static class BuiltInContent
{
    private static readonly Lazy<IntentRecognizer> s_intents = new(IntentRecognizer.Load);
    private static readonly Lazy<TextCatalog> s_english = new(() => TextCatalog.Load(Language.English));
    private static readonly Lazy<TextCatalog> s_spanish = new(() => TextCatalog.Load(Language.Spanish));

    /// <summary>Reads them now, so that whoever needs them first does not wait.</summary>
    public static void Read() => _ = (s_intents.Value, s_english.Value, s_spanish.Value);

    public static IntentRecognizer Intents => s_intents.Value;

    public static TextCatalog Texts(Language language) => language == Language.Spanish ? s_spanish.Value : s_english.Value;
}
