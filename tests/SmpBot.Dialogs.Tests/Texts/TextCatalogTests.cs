using System.Text.RegularExpressions;
using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Dialogs.Texts;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Texts;

public sealed partial class TextCatalogTests
{
    private static readonly TextCatalog s_english = BuiltInContent.Texts(Language.English);
    private static readonly TextCatalog s_spanish = BuiltInContent.Texts(Language.Spanish);

    [Fact]
    public void Both_languages_have_the_same_keys() =>
        s_spanish.Keys.Order(StringComparer.Ordinal).ShouldBe(s_english.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_have_the_same_placeholders()
    {
        foreach (string key in s_english.Keys)
        {
            Placeholders(s_spanish[key]).ShouldBe(Placeholders(s_english[key]), key);
        }
    }

    [Fact]
    public void No_text_is_empty_or_the_same_in_both_languages()
    {
        foreach (string key in s_english.Keys.Except(["suggest.no"]))
        {
            s_english[key].ShouldNotBeNullOrWhiteSpace();
            s_spanish[key].ShouldNotBe(s_english[key], key);
        }
    }

    [Fact]
    public void Every_key_is_used_in_the_source_and_every_key_of_the_source_exists()
    {
        string[] used = [.. SourceFiles().SelectMany(source => Key().Matches(source).Select(match => match.Groups[1].Value)).Distinct()];

        used.Where(key => s_english.Keys.Contains(key)).Order(StringComparer.Ordinal)
            .ShouldBe(s_english.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_missing_value_is_a_broken_invariant() =>
        Should.Throw<ArgumentException>(() => s_english.Format("welcome.hello")).Message.ShouldContain("{clinic}");

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("*bold* <b> [x](y)", "\\*bold\\* \\<b\\> \\[x\\](y)")]
    [InlineData("see https://x.example", "see https\\://x.example")]
    [InlineData("two\nlines\r\n", "two lines")]
    [InlineData("0123456789abc", "012345678…")]
    public void Visitors_words_are_quoted_short_and_without_markup(string words, string quoted) =>
        Markdown.Quote(words, 10 + (words.Length > 13 ? 90 : 0)).ShouldBe(quoted);

    private static string[] Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> SourceFiles()
    {
        string root = Path.Combine(Repository.Root, "src", "SmpBot.Dialogs");
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText);
    }

    [GeneratedRegex(@"\{[a-zA-Z]+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("\"([a-z]+\\.[a-z-]+)\"")]
    private static partial Regex Key();
}
