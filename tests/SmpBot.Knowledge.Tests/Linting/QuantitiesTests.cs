using SmpBot.Knowledge.Linting;

namespace SmpBot.Knowledge.Tests.Linting;

public sealed class QuantitiesTests
{
    [Theory]
    [InlineData("It lasts up to eight years.", "en", "8 year")]
    [InlineData("Dura hasta ocho años.", "es", "8 year")]
    [InlineData("Three to four sessions of 2–3 hours each.", "en", "3 session, 4 session, 2 hour, 3 hour")]
    [InlineData("De tres a cuatro sesiones de 2 o 3 horas.", "es", "3 session, 4 session, 2 hour, 3 hour")]
    [InlineData("Twenty-five days, one hundred and so on.", "en", "25 day")]
    [InlineData("Treinta y cinco días y ciento veinte horas.", "es", "35 day, 120 hour")]
    [InlineData("From $1,500 to $4,000.", "en", "1500 dollar, 4000 dollar")]
    [InlineData("De 1.500 a 4.000 dólares, o 1,5 veces.", "es", "1500 dollar, 4000 dollar, 1.5 time")]
    [InlineData("Two thousand people, 50 percent.", "en", "2000, 50 percent")]
    [InlineData("Dos mil personas, el 50 por ciento.", "es", "2000, 50 percent")]
    [InlineData("A 30-minute visit, twice.", "en", "30 minute, 2 time")]
    [InlineData("Una visita de 30 minutos, dos veces.", "es", "30 minute, 2 time")]
    [InlineData("A fever of 38 °C, SPF 50.", "en", "38 celsius, 50 spf")]
    [InlineData("See [page 7](https://example.com/2019) in 10 full days. Years later.", "en", "7, 10 day")]
    [InlineData("Still there on day three.", "en", "3")]
    [InlineData("Si al tercer día sigue.", "es", "3 day")]
    [InlineData("One visit, a day.", "en", "")]
    public void Numbers_and_units_are_read_in_digits_and_words(string text, string language, string expected) =>
        string.Join(", ", Quantities.Find(text, language)).ShouldBe(expected);

    [Theory]
    [InlineData("Up to eight years.", "Hasta siete años.", "only here 7 year; only there 8 year")]
    [InlineData("Wait 10 days.", "Espera 10 semanas.", "only here 10 week; only there 10 day")]
    [InlineData("Wait two or three days.", "Espera dos días.", "only there 3 day")]
    public void A_number_or_unit_that_one_language_lacks_is_found(string english, string spanish, string expected)
    {
        using var folder = new KnowledgeFolder();
        folder.Write("en/duration.md", KnowledgeFolder.Entry("duration").Answering(english).ToString());
        folder.Write("es/duration.md", KnowledgeFolder.Entry("duration").Answering(spanish).ToString());

        var finding = KnowledgeLint.Run(folder.LoadSound(), new DateOnly(2026, 11, 21)).Single(f => f.Code == "numbers-differ");

        finding.File.ShouldBe("es/duration.md");
        finding.Message.ShouldContain(expected);
    }
}
