using SmpBot.Text.Stemming;

namespace SmpBot.Text.Tests.Stemming;

public sealed class SnowballTests
{
    private static readonly string[] s_english =
    [
        "swelling\tswell", "swollen\tswollen", "itchy\titchi", "treatments\ttreatment", "bleeding\tbleed", "dying\tdie", "added\tadd",
        "evening\tevening", "organization\torganiz", "pasted\tpaste", "exceed\texceed", "early\tearli", "hoping\thope", "hopping\thop",
        "yearly\tyear", "enjoying\tenjoy", "babies\tbabi", "ties\ttie", "dermatologist\tdermatolog", "relational\trelat", "'twas\ttwas",
    ];

    private static readonly string[] s_spanish =
    [
        "sesiones\tsesion", "sesión\tsesion", "picazón\tpicazon", "hinchada\thinch", "lavármelo\tlavarmel", "doliendo\tdol",
        "cicatrices\tcicatric", "naturalmente\tnatural", "alergias\talergi", "dermatología\tdermatolog", "tatuajes\ttatuaj", "pagué\tpag",
        "sangrando\tsangr", "reversibilidad\treversibil", "huyó\thuy", "contribuyendo\tcontribu",
    ];

    [Fact]
    public void English_stems_agree_with_snowball() =>
        Disagreements("snowball_en.tsv", s_english, Porter2Stemmer.Stem).ShouldBeEmpty();

    [Fact]
    public void Spanish_stems_agree_with_snowball() =>
        Disagreements("snowball_es.tsv", s_spanish, SpanishStemmer.Stem).ShouldBeEmpty();

    [Theory]
    [InlineData("duracion", "duración")]
    [InlineData("deberia", "debería")]
    [InlineData("clinicas", "clínicas")]
    [InlineData("alergia", "alergias")]
    public void Spanish_words_meet_in_one_stem_with_and_without_accents(string typed, string other)
    {
        TextAnalyzer.Analyze(typed, Language.Spanish).Tokens[0].Stem
            .ShouldBe(TextAnalyzer.Analyze(other, Language.Spanish).Tokens[0].Stem);
    }

    private static string[] Disagreements(string file, string[] sample, Func<string, string> stem) =>
    [
        .. (SharedFiles.EvalLines(file) ?? []).Concat(sample)
            .Select(line => line.Split('\t'))
            .Where(pair => stem(pair[0]) != pair[1])
            .Select(pair => $"{pair[0]}: {stem(pair[0])}, not {pair[1]}"),
    ];
}
