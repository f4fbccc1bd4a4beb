using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SmpBot.Text.Measures.Context;

namespace SmpBot.Text.Tests.Measures;

public sealed class ContextReaderTests
{
    // A Saturday, ten in the morning.
    private static readonly DateTimeOffset s_now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(-5));

    [Theory]
    [InlineData("fever of 101.3", "38.5", Language.English)]
    [InlineData("I have a temp of 38.7 and chills", "38.7", Language.English)]
    [InlineData("running 39 since last night", "39", Language.English)]
    [InlineData("had 39 and shivers all night", "39", Language.English)]
    [InlineData("102 fever", "38.89", Language.English)]
    [InlineData("temperature's 103F", "39.44", Language.English)]
    [InlineData("my thermometer says 38.2", "38.2", Language.English)]
    [InlineData("38.6 and the skin is hot", "38.6", Language.English)]
    [InlineData("fever 101 and a half", "38.61", Language.English)]
    [InlineData("thirty nine degrees and shaking", "39", Language.English)]
    [InlineData("my temp is one oh two point six", "39.22", Language.English)]
    [InlineData("39,4 C", "39.4", Language.English)]
    [InlineData("41 on the thermometer", "41", Language.English)]
    [InlineData("40 en el termómetro", "40", Language.Spanish)]
    [InlineData("it was in water mode, 36.6", "36.6", Language.English)]
    [InlineData("100.5 is your radio station", "", Language.English)]
    [InlineData("no fever, 36.8", "36.8", Language.English)]
    [InlineData("it was 37.2, now 38.9", "37.2 38.9", Language.English)]
    [InlineData("tengo 39 de fiebre", "39", Language.Spanish)]
    [InlineData("anoche 39 con escalofríos", "39", Language.Spanish)]
    [InlineData("38 y medio de temperatura", "38.5", Language.Spanish)]
    [InlineData("fiebre de treinta y nueve con dos", "39.2", Language.Spanish)]
    [InlineData("estoy a 38,9", "38.9", Language.Spanish)]
    [InlineData("40 grados y tiritando", "40", Language.Spanish)]
    [InlineData("calentura de 38 con 5", "38.5", Language.Spanish)]
    [InlineData("39º", "39", Language.Spanish)]
    [InlineData("it is 40 degrees outside, can I go in the sun", "", Language.English)]
    [InlineData("wash at 38 degrees", "", Language.English)]
    [InlineData("agua a 40 grados", "", Language.Spanish)]
    [InlineData("I am 39", "", Language.English)]
    [InlineData("tengo 38 años", "", Language.Spanish)]
    [InlineData("it costs 101.50", "", Language.English)]
    [InlineData("38.5% off", "", Language.English)]
    [InlineData("20 degrees celsius", "", Language.English)]
    public void Body_temperatures_are_read_in_celsius(string text, string expected, Language language) =>
        string.Join(' ', BodyTemperatureReader.Read(text, language).Select(t => t.Celsius.ToString(CultureInfo.InvariantCulture))).ShouldBe(expected);

    [Theory]
    [InlineData("39", 39)]
    [InlineData("it's 38.5", 38.5)]
    [InlineData("about 101", 38.33)]
    public void A_bare_number_answers_the_question_for_the_temperature(string text, double celsius) =>
        BodyTemperatureReader.ReadAnswer(text, Language.English)!.Celsius.ShouldBe(celsius);

    [Fact]
    public void A_number_that_no_body_has_answers_nothing() => BodyTemperatureReader.ReadAnswer("5", Language.English).ShouldBeNull();

    [Fact]
    public void A_temperature_says_where_it_stands_and_why()
    {
        BodyTemperature found = BodyTemperatureReader.Read("oh, fever of 39.5 °C!", Language.English).Single();
        (found.Start, found.Length, found.Evidence).ShouldBe((13, 7, TemperatureEvidence.Unit));
    }

    [Theory]
    [InlineData("I'm 17", "17", Language.English)]
    [InlineData("hi, 16 here", "16", Language.English)]
    [InlineData("im only 16 and balding", "16", Language.English)]
    [InlineData("im 17 is that ok", "17", Language.English)]
    [InlineData("my son is 15, would you take him", "15", Language.English)]
    [InlineData("my daughter just turned 18", "18", Language.English)]
    [InlineData("72 years old with thin hair", "72", Language.English)]
    [InlineData("for a 16-year-old boy", "16", Language.English)]
    [InlineData("25yo male", "25", Language.English)]
    [InlineData("my baby is 6 months old", "0.5", Language.English)]
    [InlineData("I'm seventeen", "17", Language.English)]
    [InlineData("tengo 15 años", "15", Language.Spanish)]
    [InlineData("mi hijo tiene 14", "14", Language.Spanish)]
    [InlineData("mi hija de 9 años", "9", Language.Spanish)]
    [InlineData("cumplo 18 en mayo", "", Language.Spanish)]
    [InlineData("cumplí 18", "18", Language.Spanish)]
    [InlineData("un bebé de ocho meses", "0.67", Language.Spanish)]
    [InlineData("edad: 44 años", "44", Language.Spanish)]
    [InlineData("fue hace un año", "", Language.Spanish)]
    [InlineData("tengo 3 años con la micropigmentación", "", Language.Spanish)]
    [InlineData("la garantía es de 2 años", "", Language.Spanish)]
    [InlineData("mi tatuaje tiene 5 años", "", Language.Spanish)]
    [InlineData("dura 4 años", "", Language.Spanish)]
    [InlineData("my tattoo is 3 years old", "", Language.English)]
    [InlineData("it's 10 years old", "", Language.English)]
    [InlineData("I'm 6 days in", "", Language.English)]
    [InlineData("I'm 5.10 tall", "", Language.English)]
    [InlineData("how old must I be", "", Language.English)]
    public void Ages_of_persons_are_read_in_years(string text, string expected, Language language) =>
        string.Join(' ', PersonAgeReader.Read(text, language).Select(a => a.Years.ToString(CultureInfo.InvariantCulture))).ShouldBe(expected);

    [Theory]
    [InlineData("day 9", 8, 9, ElapsedTimeForm.DayCount)]
    [InlineData("it's the third day", 2, 3, ElapsedTimeForm.DayCount)]
    [InlineData("now in week 2", 7, 14, ElapsedTimeForm.DayCount)]
    [InlineData("3 days ago", 2.5, 3.5, ElapsedTimeForm.Ago)]
    [InlineData("an hour ago", 0.02, 0.0625, ElapsedTimeForm.Ago)]
    [InlineData("a couple of weeks ago", 10.5, 17.5, ElapsedTimeForm.Ago)]
    [InlineData("since yesterday", 0.41, 1.42, ElapsedTimeForm.Ago)]
    [InlineData("since last night", 0.16, 0.67, ElapsedTimeForm.Ago)]
    [InlineData("from this morning", 0, 0.25, ElapsedTimeForm.Ago)]
    [InlineData("since Tuesday", 3.41, 4.42, ElapsedTimeForm.Ago)]
    [InlineData("I had it done on friday", 0.41, 1.42, ElapsedTimeForm.Ago)]
    [InlineData("3 weeks after", 17.5, 24.5, ElapsedTimeForm.After)]
    [InlineData("10 days post smp", 9.5, 10.5, ElapsedTimeForm.After)]
    [InlineData("the next day it swelled", 0.5, 1.5, ElapsedTimeForm.After)]
    [InlineData("it has been 9 days", 8.5, 9.5, ElapsedTimeForm.Lasting)]
    [InlineData("bleeding for 20 minutes", 0.0135, 0.0145, ElapsedTimeForm.Lasting)]
    [InlineData("two weeks", 10.5, 17.5, ElapsedTimeForm.Unmarked)]
    [InlineData("done in 2021", 1785, 2151, ElapsedTimeForm.Ago)]
    [InlineData("since March 2026", 234, 266, ElapsedTimeForm.Ago)]
    [InlineData("last month", 20.417, 51.417, ElapsedTimeForm.Ago)]
    [InlineData("had it on 12 November", 8.417, 9.417, ElapsedTimeForm.Ago)]
    [InlineData("since Nov 2nd", 18.417, 19.417, ElapsedTimeForm.Ago)]
    [InlineData("a few days ago", 2, 6, ElapsedTimeForm.Ago)]
    [InlineData("years ago", 730, 7300, ElapsedTimeForm.Ago)]
    public void English_times_are_seen_from_now(string text, double least, double most, ElapsedTimeForm form) =>
        Single(text, Language.English, least, most, form);

    [Theory]
    [InlineData("día 5", 4, 5, ElapsedTimeForm.DayCount)]
    [InlineData("dia cinco", 4, 5, ElapsedTimeForm.DayCount)]
    [InlineData("al tercer día", 2, 3, ElapsedTimeForm.DayCount)]
    [InlineData("en la segunda semana", 7, 14, ElapsedTimeForm.DayCount)]
    [InlineData("hace dos semanas", 10.5, 17.5, ElapsedTimeForm.Ago)]
    [InlineData("hace ya 3 días", 2.5, 3.5, ElapsedTimeForm.Ago)]
    [InlineData("hace como unos 10 días", 9.5, 10.5, ElapsedTimeForm.Ago)]
    [InlineData("tres meses atrás", 75, 105, ElapsedTimeForm.Ago)]
    [InlineData("anteayer", 1.41, 2.42, ElapsedTimeForm.Ago)]
    [InlineData("antier", 1.41, 2.42, ElapsedTimeForm.Ago)]
    [InlineData("desde anoche", 0.16, 0.67, ElapsedTimeForm.Ago)]
    [InlineData("esta mañana", 0, 0.25, ElapsedTimeForm.Ago)]
    [InlineData("me lo hice el lunes", 4.41, 5.42, ElapsedTimeForm.Ago)]
    [InlineData("desde el jueves", 1.41, 2.42, ElapsedTimeForm.Ago)]
    [InlineData("van 4 días", 3.5, 4.5, ElapsedTimeForm.Lasting)]
    [InlineData("llevo una semana así", 3.5, 10.5, ElapsedTimeForm.Lasting)]
    [InlineData("desde hace 2 días", 1.5, 2.5, ElapsedTimeForm.Lasting)]
    [InlineData("a los dos días me salió", 1.5, 2.5, ElapsedTimeForm.After)]
    [InlineData("tres semanas después", 17.5, 24.5, ElapsedTimeForm.After)]
    [InlineData("al día siguiente", 0.5, 1.5, ElapsedTimeForm.After)]
    [InlineData("la semana pasada", 2, 13, ElapsedTimeForm.Ago)]
    [InlineData("me la hice en 2021", 1785, 2151, ElapsedTimeForm.Ago)]
    [InlineData("desde el 12 de noviembre", 8.417, 9.417, ElapsedTimeForm.Ago)]
    [InlineData("hace varias semanas", 14, 42, ElapsedTimeForm.Ago)]
    [InlineData("hace años", 730, 7300, ElapsedTimeForm.Ago)]
    [InlineData("me lo hice el friday", 0.41, 1.42, ElapsedTimeForm.Ago)]
    public void Spanish_times_are_seen_from_now(string text, double least, double most, ElapsedTimeForm form) =>
        Single(text, Language.Spanish, least, most, form);

    [Theory]
    [InlineData("can I come in 3 days", Language.English)]
    [InlineData("every 2 weeks", Language.English)]
    [InlineData("is monday free", Language.English)]
    [InlineData("next friday", Language.English)]
    [InlineData("tomorrow morning", Language.English)]
    [InlineData("this evening", Language.English)]
    [InlineData("my son is 16 years old", Language.English)]
    [InlineData("how long", Language.English)]
    [InlineData("in 2030", Language.English)]
    [InlineData("¿puedo ir el lunes?", Language.Spanish)]
    [InlineData("dentro de dos semanas", Language.Spanish)]
    [InlineData("cada 3 días", Language.Spanish)]
    [InlineData("tengo 15 años", Language.Spanish)]
    [InlineData("mañana por la mañana", Language.Spanish)]
    public void Times_to_come_and_ages_are_left_out(string text, Language language) =>
        ElapsedTimeReader.Read(text, language, s_now).ShouldBeEmpty();

    [Fact]
    public void Several_times_come_in_the_order_of_the_text()
    {
        IReadOnlyList<ElapsedTime> found = ElapsedTimeReader.Read("had it 9 days ago and it has been hot since yesterday", Language.English, s_now);
        found.Select(t => t.Start).ShouldBe([7, 44]);
    }

    [Theory]
    [InlineData("yep", YesNoAnswer.Yes)]
    [InlineData("Sure thing", YesNoAnswer.Yes)]
    [InlineData("ok", YesNoAnswer.Yes)]
    [InlineData("yesss", YesNoAnswer.Yes)]
    [InlineData("I think so", YesNoAnswer.Yes)]
    [InlineData("well, yes a bit", YesNoAnswer.Yes)]
    [InlineData("of course", YesNoAnswer.Yes)]
    [InlineData("👍🏼", YesNoAnswer.Yes)]
    [InlineData("nah", YesNoAnswer.No)]
    [InlineData("not really", YesNoAnswer.No)]
    [InlineData("No, nothing like that", YesNoAnswer.No)]
    [InlineData("I don't think so", YesNoAnswer.No)]
    [InlineData("not yet", YesNoAnswer.No)]
    [InlineData("👎", YesNoAnswer.No)]
    [InlineData("not sure", YesNoAnswer.Unsure)]
    [InlineData("I don't know", YesNoAnswer.Unsure)]
    [InlineData("idk", YesNoAnswer.Unsure)]
    [InlineData("maybe", YesNoAnswer.Unsure)]
    [InlineData("how much is it", YesNoAnswer.None)]
    [InlineData("I have a question", YesNoAnswer.None)]
    [InlineData("nothing helps me", YesNoAnswer.None)]
    [InlineData("", YesNoAnswer.None)]
    public void English_answers(string text, YesNoAnswer expected) => YesNoReader.Read(text, Language.English).ShouldBe(expected);

    [Theory]
    [InlineData("claro", YesNoAnswer.Yes)]
    [InlineData("Vale", YesNoAnswer.Yes)]
    [InlineData("sí, desde ayer", YesNoAnswer.Yes)]
    [InlineData("siii", YesNoAnswer.Yes)]
    [InlineData("por supuesto", YesNoAnswer.Yes)]
    [InlineData("creo que sí", YesNoAnswer.Yes)]
    [InlineData("pues un poco", YesNoAnswer.Yes)]
    [InlineData("nop", YesNoAnswer.No)]
    [InlineData("para nada", YesNoAnswer.No)]
    [InlineData("claro que no", YesNoAnswer.No)]
    [InlineData("creo que no", YesNoAnswer.No)]
    [InlineData("todavía no", YesNoAnswer.No)]
    [InlineData("no, ninguna", YesNoAnswer.No)]
    [InlineData("no sé", YesNoAnswer.Unsure)]
    [InlineData("tal vez", YesNoAnswer.Unsure)]
    [InlineData("ni idea", YesNoAnswer.Unsure)]
    [InlineData("cuánto cuesta", YesNoAnswer.None)]
    [InlineData("algo me pica", YesNoAnswer.None)]
    public void Spanish_answers(string text, YesNoAnswer expected) => YesNoReader.Read(text, Language.Spanish).ShouldBe(expected);

    [Fact]
    public void Any_text_can_be_read() =>
        Prop.ForAll(AnyText.Arbitrary, text => Languages.All.All(language =>
        {
            YesNoReader.Read(text, language);
            return BodyTemperatureReader.Read(text, language).All(t => t.Start >= 0 && t.Start + t.Length <= text.Length)
                && PersonAgeReader.Read(text, language).All(a => a.Start >= 0 && a.Start + a.Length <= text.Length)
                && ElapsedTimeReader.Read(text, language, s_now).All(e => e.Start >= 0 && e.Start + e.Length <= text.Length && e.Least <= e.Most);
        })).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("39 de fiebre ")]
    [InlineData("3 days ago ")]
    [InlineData("hace ")]
    [InlineData("since monday ")]
    [InlineData("I'm 17 ")]
    [InlineData("12/05/2024 ")]
    public void Very_long_texts_are_read(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        Languages.All.Select(language => BodyTemperatureReader.Read(text, language).Count + PersonAgeReader.Read(text, language).Count
            + ElapsedTimeReader.Read(text, language, s_now).Count).ShouldAllBe(count => count >= 0);
    }

    private static void Single(string text, Language language, double least, double most, ElapsedTimeForm form)
    {
        ElapsedTime found = ElapsedTimeReader.Read(text, language, s_now).ShouldHaveSingleItem();
        found.Form.ShouldBe(form);
        found.Least.TotalDays.ShouldBe(least, Math.Max(0.01, least * 0.01));
        found.Most.TotalDays.ShouldBe(most, Math.Max(0.01, most * 0.01));
    }
}
