using SmpBot.Knowledge.Formats;

namespace SmpBot.Knowledge.Safety;

/// <summary>The keys of the files in <c>safety/</c>.</summary>
internal static class SafetyFormats
{
    private static readonly Shape s_text = new Shape.Text();

    private static readonly Shape s_probability = new Shape.Text("0\\.[0-9]{1,3}", "a probability such as 0.05");

    private static readonly Shape s_texts = new Shape.ListOf(s_text);

    private static readonly Shape s_language = new Shape.Choice(["en", "es"]);

    private static readonly Shape s_numbers = new Shape.ListOf(new Shape.Keys(
    [
        new Field("dial", new Shape.Text("[0-9*# ]+", "the number in digits, such as 112"), true, "What the visitor dials."),
        new Field("en", s_text, false, "Whose number it is, in English."),
        new Field("es", s_text, false, "Whose number it is, in Spanish."),
        new Field("verified", new Shape.Flag(), true, "false: nobody has checked the number against a source; a crisis number is then not shown."),
    ]));

    public static Shape.Keys Concepts { get; } = new(
    [
        new Field("language", s_language, true, "The language of the patterns."),
        new Field("words", new Shape.MapOf(s_text), true, "Groups of words that mean the same, separated by commas; patterns use one as <name>."),
        new Field("concepts", new Shape.MapOf(new Shape.Keys(
        [
            new Field("says", s_text, true, "What the concept means, in plain words."),
            new Field("kind", new Shape.Choice(["sign", "caution", "crisis", "fact"]), false, "caution: matters before treatment. crisis: suicide or self-harm. fact: no sign by itself, such as the procedure, 'still' or 'better'."),
            new Field("patterns", new Shape.ListOf(s_text, 1), true, "How visitors say it, one pattern a line."),
        ])), true, "The signs and facts that rules.yaml combines."),
    ]);

    public static Shape.Keys Context { get; } = new(
    [
        new Field("language", s_language, true, "The language of the patterns."),
        .. ContextGroups.All.Select(group => new Field(group.Name, s_texts, group.IsRequired, group.Description)),
    ]);

    public static Shape.Keys Examples { get; } = new(
    [
        new Field("language", s_language, true, "The language of the messages."),
        .. ExampleReader.Groups.Select(group => new Field(group.Key, s_texts, true, group.Description)),
    ]);

    public static Shape.Keys Rules { get; } = new(
    [
        new Field("define", new Shape.MapOf(s_text), false, "Names for conditions, usable in rules."),
        new Field("doubt", new Shape.ListOf(new Shape.Keys(
        [
            new Field("below", new Shape.Text("0\\.[0-9]{1,3}", "a probability such as 0.03"), true, "The likeness to urgent messages below which the signs are doubted."),
            new Field("signs", new Shape.ListOf(s_text, 1), true, "Names of concepts."),
        ])), false, "Signs that are not believed in a message that sounds like those of people who are well."),
        new Field("harmless", new Shape.Keys(
        [
            new Field("like-concern", s_probability, true, "Below it the signs and cautions of a message at level contact are not believed."),
            new Field("graver-like-concern", s_probability, true, "Below it and below graver-like-urgent those of a message at a higher level are not believed."),
            new Field("graver-like-urgent", s_probability, true, "The likeness to urgent messages that belongs to graver-like-concern."),
            new Field("believed", s_texts, false, "Concepts that are believed even then."),
        ]), false, "When a message is taken for harmless whatever its words."),
        new Field("rules", new Shape.ListOf(new Shape.Keys(
        [
            new Field("id", new Shape.Text("[EUCP][0-9]{1,2}", "a letter of the level and a number, such as E4"), true, "The rule's id; never change it once it is used."),
            new Field("level", new Shape.Choice(["emergency", "urgent", "contact"]), true, "The level that the rule gives."),
            new Field("title", s_text, true, "What the rule is about."),
            new Field("crisis", new Shape.Flag(), false, "true: answered with a crisis line and a person, not with first aid."),
            new Field("fallback", new Shape.Flag(), false, "true: fires only where no other rule finds the message urgent or an emergency."),
            new Field("raises", new Shape.Flag(), false, "true: with fallback, fires also where others find the message urgent."),
            new Field("sources", new Shape.ListOf(s_text, 1), true, "Ids of safety/sources.yaml."),
            new Field("reviewed", new Shape.Date(), true, "The day on which the rule was last compared with its sources."),
            new Field("when", new Shape.ListOf(s_text, 1), true, "Conditions; the rule fires when one of them is true."),
        ]), 1), true, "When which level holds."),
        new Field("questions", new Shape.ListOf(new Shape.Keys(
        [
            new Field("id", s_text, true, "The question's id in the prompt files."),
            new Field("when", s_text, true, "The condition under which it is asked."),
        ])), false, "Questions back, in the order in which they are tried."),
    ]);

    public static Shape.Keys Prompts { get; } = new(
    [
        new Field("language", s_language, true, "The language of the texts."),
        new Field("prompts", new Shape.ListOf(new Shape.Keys(
        [
            new Field("rules", new Shape.ListOf(s_text, 1), true, "Rule ids, or emergency, urgent or contact for all other rules of that level."),
            new Field("act", s_text, true, "What to do now; {emergency}, {advice} and {crisis} become numbers."),
            new Field("why", s_text, false, "Why, in one sentence, without a diagnosis."),
            new Field("meanwhile", s_texts, false, "First aid until help comes."),
            new Field("not", s_text, false, "What not to do."),
            new Field("worse", s_text, false, "What would make it an emergency."),
        ]), 1), true, "What is said, by rule."),
        new Field("questions", new Shape.ListOf(new Shape.Keys(
        [
            new Field("id", s_text, true, "What the question asks for."),
            new Field("text", s_text, true, "The question."),
            new Field("buttons", s_texts, true, "Suggested answers."),
        ])), true, "Questions back."),
        new Field("phrases", new Shape.Keys(
        [
            new Field("emergency-number", s_text, true, "How the emergency number is given; {dial} and {link} stand for it."),
            new Field("number", s_text, true, "How a named number is given; {name}, {dial} and {link}."),
            new Field("number-only", s_text, true, "How a further number is given; {dial} and {link}."),
            new Field("or", s_text, true, "The word between two numbers."),
            new Field("advice-unknown", s_text, true, "In place of {advice} where no number is known."),
            new Field("crisis-unknown", s_text, true, "In place of {crisis} where no number is known."),
            new Field("clinic", s_text, true, "What the clinic can do, with its number; {dial} and {link}."),
            new Field("clinic-no-phone", s_text, true, "The same without a number."),
            new Field("case", s_text, true, "That the clinic's team was told."),
            new Field("crisis-besides", s_text, true, "Below a prompt for the body, where a crisis was told too; {crisis}."),
        ]), true, "Short texts by key."),
    ]);

    public static Shape.Keys Numbers { get; } = new(
    [
        new Field("regions", new Shape.ListOf(new Shape.Keys(
        [
            new Field("id", s_text, true, "Key of the region."),
            new Field("countries", new Shape.ListOf(s_text, 1), true, "Two-letter countries; \"*\" for all others."),
            new Field("emergency", s_numbers, true, "Emergency numbers, always shown."),
            new Field("advice", s_numbers, false, "Medical advice that is no emergency."),
            new Field("crisis", s_numbers, false, "Crisis lines."),
        ]), 1), true, "Numbers by region."),
    ]);

    public static Shape.Keys Sources { get; } = new(
    [
        new Field("sources", new Shape.ListOf(new Shape.Keys(
        [
            new Field("id", new Shape.Text("S[0-9]{1,3}", "S and a number, such as S4"), true, "The source's id; rules name it."),
            new Field("title", s_text, true, "What it is."),
            new Field("where", s_text, true, "Where it can be read."),
        ]), 1), true, "Sources of the safety rules."),
    ]);
}
