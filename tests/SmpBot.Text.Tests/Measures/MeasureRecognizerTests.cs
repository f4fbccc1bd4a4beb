using FsCheck;
using FsCheck.Fluent;
using SmpBot.Text.Measures;

namespace SmpBot.Text.Tests.Measures;

/// <summary>Own cases, one line each: the text, then what is found as <c>words=value</c> joined by <c>; </c>.</summary>
public sealed class MeasureRecognizerTests
{
    private static readonly MeasureRecognizer s_recognizer = new();

    [Theory]
    [InlineData("seven sessions", "seven=7")]
    [InlineData("paid 450 or 1,250.75 dollars", "450=450; 1,250.75=1250.75")]
    [InlineData("about 0.5 and .25", "0.5=0.5; .25=0.25")]
    [InlineData("minus eleven", "minus eleven=-11")]
    [InlineData("eighty-one", "eighty-one=81")]
    [InlineData("nine hundred and ninety nine", "nine hundred and ninety nine=999")]
    [InlineData("four thousand and twelve", "four thousand and twelve=4012")]
    [InlineData("six hundred thousand two hundred", "six hundred thousand two hundred=600200")]
    [InlineData("a thousand thanks", "a thousand=1000")]
    [InlineData("5 thousand 6 hundred dots", "5 thousand 6 hundred=5600")]
    [InlineData("2.75 million", "2.75 million=2750000")]
    [InlineData("15k or 3M", "15k=15000; 3m=3000000")]
    [InlineData("3m away", "")]
    [InlineData("two dozen needles", "two dozen=24")]
    [InlineData("half a dozen", "half a dozen=6")]
    [InlineData("a dozen", "a dozen=12")]
    [InlineData("three quarters", "three quarters=0.75")]
    [InlineData("three-quarters of it", "three-quarters=0.75")]
    [InlineData("a third", "a third=0.333333333333333")]
    [InlineData("four sevenths", "four sevenths=0.571428571428571")]
    [InlineData("one and a half", "one and a half=1.5")]
    [InlineData("nine and three quarters", "nine and three quarters=9.75")]
    [InlineData("half a million", "half a million=500000")]
    [InlineData("two million and a half", "two million and a half=2500000")]
    [InlineData("two and a half million", "two and a half million=2500000")]
    [InlineData("7/8 done", "7/8=0.875")]
    [InlineData("2 3/4 hours", "2 3/4=2.75")]
    [InlineData("it is ½ there", "½=0.5")]
    [InlineData("three point one four", "three point one four=3.14")]
    [InlineData("two point twenty five", "two point twenty five=2.25")]
    [InlineData("two over five", "two over five=0.4")]
    [InlineData("three out of four clients", "three out of four=0.75")]
    [InlineData("9 out of 10", "9=9; 10=10")]
    [InlineData("2e3 cells", "2e3=2000")]
    [InlineData("99999999999999999999e9 cells", "99999999999999999999e9=1E+29")]
    [InlineData("0.00001e-3 grams", "0.00001e-3=1E-08")]
    [InlineData("3^2", "3^2=9")]
    [InlineData("10 000 dots", "10 000=10000")]
    [InlineData("pages 3,4,5", "3=3; 4=4; 5=5")]
    [InlineData("12/05/2024", "12=12; 05=5; 2024=2024")]
    [InlineData("from 3-5", "3=3; 5=5")]
    [InlineData("at -4 outside", "-4=-4")]
    [InlineData("that one or this one", "")]
    [InlineData("the second session", "")]
    [InlineData("b12 vitamin", "")]
    [InlineData("20% off", "20=20")]
    [InlineData("nothing here", "")]
    public void English_numbers(string text, string expected) => Check(text, Language.English, MeasureKind.Number, expected);

    [Theory]
    [InlineData("ocho sesiones", "ocho=8")]
    [InlineData("son 1.250,75 euros", "1.250,75=1250.75")]
    [InlineData("unos 2.500 puntos", "2.500=2500")]
    [InlineData("casi 38,9", "38,9=38.9")]
    [InlineData("casi 38.9", "38.9=38.9")]
    [InlineData("treinta y ocho", "treinta y ocho=38")]
    [InlineData("veintidós", "veintidós=22")]
    [InlineData("ciento cincuenta", "ciento cincuenta=150")]
    [InlineData("mil doscientos", "mil doscientos=1200")]
    [InlineData("setecientas mil", "setecientas mil=700000")]
    [InlineData("dos millones trescientos mil", "dos millones trescientos mil=2300000")]
    [InlineData("cuatro mil quinientos millones", "cuatro mil quinientos millones=4500000000")]
    [InlineData("menos doce", "menos doce=-12")]
    [InlineData("al menos doce", "doce=12")]
    [InlineData("el diez por ciento", "diez=10")]
    [InlineData("5 docenas", "5 docenas=60")]
    [InlineData("media docena", "media docena=6")]
    [InlineData("cinco séptimos", "cinco séptimos=0.714285714285714")]
    [InlineData("un octavo", "un octavo=0.125")]
    [InlineData("cinco doceavos", "cinco doceavos=0.416666666666667")]
    [InlineData("tres y medio", "tres y medio=3.5")]
    [InlineData("seis con tres cuartos", "seis con tres cuartos=6.75")]
    [InlineData("un millón y medio", "un millón y medio=1500000")]
    [InlineData("cuatro coma veinticinco", "cuatro coma veinticinco=4.25")]
    [InlineData("treinta y nueve con dos", "treinta y nueve con dos=39.2")]
    [InlineData("dos sobre cinco", "dos sobre cinco=0.4")]
    [InlineData("2 millones", "2 millones=2000000")]
    [InlineData("7/8", "7/8=0.875")]
    [InlineData("3er piso", "")]
    [InlineData("nada de nada", "")]
    public void Spanish_numbers(string text, string expected) => Check(text, Language.Spanish, MeasureKind.Number, expected);

    [Theory]
    [InlineData("the 3rd session", "3rd=3")]
    [InlineData("my 2nd and 14th", "2nd=2; 14th=14")]
    [InlineData("on the 101st day", "101st=101")]
    [InlineData("1,000th client", "1,000th=1000")]
    [InlineData("third time", "third=3")]
    [InlineData("forty-second", "forty-second=42")]
    [InlineData("two hundred and first", "two hundred and first=201")]
    [InlineData("five hundredth", "five hundredth=500")]
    [InlineData("the next one please", "next one=current+1")]
    [InlineData("the last but one", "the last but one=end-1")]
    [InlineData("penultimate visit", "penultimate=end-1")]
    [InlineData("a thousandth", "")]
    [InlineData("3st", "")]
    public void English_ordinals(string text, string expected) => Check(text, Language.English, MeasureKind.Ordinal, expected);

    [Theory]
    [InlineData("la 3ra sesión", "3ra=3")]
    [InlineData("el 1er día", "1er=1")]
    [InlineData("el 4º y la 6ª", "4º=4; 6ª=6")]
    [InlineData("la segunda vez", "segunda=2")]
    [InlineData("décimo tercero", "décimo tercero=13")]
    [InlineData("decimosexta", "decimosexta=16")]
    [InlineData("trigésimo segundo", "trigésimo segundo=32")]
    [InlineData("centésimo", "centésimo=100")]
    [InlineData("ocho milésimo quinto", "ocho milésimo quinto=8005")]
    [InlineData("cinco mil millonésimo", "cinco mil millonésimo=5000000000")]
    [InlineData("la penúltima sesión", "penúltima=end-1")]
    [InlineData("los próximos días", "próximos=current+1")]
    [InlineData("a 38º C", "")]
    public void Spanish_ordinals(string text, string expected) => Check(text, Language.Spanish, MeasureKind.Ordinal, expected);

    [Theory]
    [InlineData("it burned for 45 mins", "45 mins=2700")]
    [InlineData("bled for 2h", "2h=7200")]
    [InlineData("two weeks of redness", "two weeks=1209600")]
    [InlineData("1 year and 2 months", "1 year and 2 months=36720000")]
    [InlineData("3 days 4 hours", "3 days 4 hours=273600")]
    [InlineData("a day or two hours", "a day=86400; two hours=7200")]
    [InlineData("one and a half years", "one and a half years=47304000")]
    [InlineData("a week and a half", "a week and a half=907200")]
    [InlineData("half an hour", "half an hour=1800")]
    [InlineData("a few days", "a few days=259200")]
    [InlineData("several nights", "several nights=259200")]
    [InlineData("less than 10 minutes", "less than 10 minutes=600")]
    [InlineData("the whole month", "whole month=2592000")]
    [InlineData("every day", "")]
    [InlineData("10-day course", "10-day=864000")]
    [InlineData("five business days", "five business days=432000")]
    [InlineData("a fortnight", "a fortnight=1209600")]
    public void English_durations_are_in_seconds(string text, string expected) => Check(text, Language.English, MeasureKind.Duration, expected);

    [Theory]
    [InlineData("sangré 20 minutos", "20 minutos=1200")]
    [InlineData("dos semanas y media", "dos semanas y media=1512000")]
    [InlineData("media hora", "media hora=1800")]
    [InlineData("un año y dos meses", "un año y dos meses=36720000")]
    [InlineData("hora y media", "hora y media=5400")]
    [InlineData("1,5 horas", "1,5 horas=5400")]
    [InlineData("unos días", "unos días=259200")]
    [InlineData("un par de días", "un par de días=172800")]
    [InlineData("toda la semana", "toda la semana=604800")]
    [InlineData("el día entero", "el día entero=86400")]
    [InlineData("un fin de semana", "un fin de semana=172800")]
    [InlineData("otra semana", "otra semana=604800")]
    [InlineData("48h sin lavar", "48h=172800")]
    [InlineData("3 días hábiles", "3 días hábiles=259200")]
    public void Spanish_durations_are_in_seconds(string text, string expected) => Check(text, Language.Spanish, MeasureKind.Duration, expected);

    [Theory]
    [InlineData("a 4 year old", "4 year old=4", Language.English)]
    [InlineData("my six-month-old", "six-month-old=6", Language.English)]
    [InlineData("she is 52 yo", "52 yo=52", Language.English)]
    [InlineData("I'm 17", "17=17", Language.English)]
    [InlineData("I am 63, is that too old?", "63=63", Language.English)]
    [InlineData("I'm 2 blocks away", "", Language.English)]
    [InlineData("I'm 5.5", "", Language.English)]
    [InlineData("age 44", "age 44=44", Language.English)]
    [InlineData("10 years ago", "", Language.English)]
    [InlineData("tengo 41 años", "41 años=41", Language.Spanish)]
    [InlineData("mi bebé de ocho meses", "ocho meses=8", Language.Spanish)]
    [InlineData("fue hace un año", "", Language.Spanish)]
    [InlineData("hace dos semanas", "", Language.Spanish)]
    public void Ages(string text, string expected, Language language) => Check(text, language, MeasureKind.Age, expected);

    [Theory]
    [InlineData("it was 103°F", "103°f=103", Language.English)]
    [InlineData("39 degrees celsius", "39 degrees celsius=39", Language.English)]
    [InlineData("thirty eight point five degrees", "thirty eight point five degrees=38.5", Language.English)]
    [InlineData("38.2c", "38.2c=38.2", Language.English)]
    [InlineData("an 80-degree room", "80-degree=80", Language.English)]
    [InlineData("38 y medio grados", "38 y medio grados=38.5", Language.Spanish)]
    [InlineData("fever of 101.3", "101.3=101.3", Language.English)]
    [InlineData("my temperature is 38.4 now", "38.4=38.4", Language.English)]
    [InlineData("running 39", "39=39", Language.English)]
    [InlineData("running 5 miles", "", Language.English)]
    [InlineData("celsius or kelvin", "celsius=; kelvin=", Language.English)]
    [InlineData("a 90 degree angle", "", Language.English)]
    [InlineData("rotate it 30 degrees", "", Language.English)]
    [InlineData("form W-4c", "", Language.English)]
    [InlineData("38,9 C", "38,9 c=38.9", Language.Spanish)]
    [InlineData("39 de fiebre", "39=39", Language.Spanish)]
    [InlineData("fiebre de 38,5", "38,5=38.5", Language.Spanish)]
    [InlineData("treinta y nueve grados", "treinta y nueve grados=39", Language.Spanish)]
    [InlineData("a -3 °C", "-3 °c=-3", Language.Spanish)]
    [InlineData("38 años", "", Language.Spanish)]
    public void Temperatures(string text, string expected, Language language) => Check(text, language, MeasureKind.Temperature, expected);

    [Theory]
    [InlineData("yep", "yep=True", Language.English)]
    [InlineData("Nope!", "Nope=False", Language.English)]
    [InlineData("yeah sure", "yeah=True", Language.English)]
    [InlineData("that is not ok", "not ok=False", Language.English)]
    [InlineData("yesterday", "", Language.English)]
    [InlineData("👍🏽", "👍🏽=True", Language.English)]
    [InlineData("👎", "👎=False", Language.Spanish)]
    [InlineData("claro", "claro=True", Language.Spanish)]
    [InlineData("Vale, gracias", "Vale=True", Language.Spanish)]
    [InlineData("sip", "sip=True", Language.Spanish)]
    [InlineData("si", "si=True", Language.Spanish)]
    [InlineData("nop", "nop=False", Language.Spanish)]
    [InlineData("noche", "", Language.Spanish)]
    public void Booleans(string text, string expected, Language language) => Check(text, language, MeasureKind.Boolean, expected);

    [Theory]
    [InlineData("write to Jo.Doe+clinic@mail.example.org!", "jo.doe+clinic@mail.example.org=jo.doe+clinic@mail.example.org")]
    [InlineData("a@b.es, c@d.info", "a@b.es=a@b.es; c@d.info=c@d.info")]
    [InlineData("me@host", "")]
    [InlineData("@handle", "")]
    [InlineData("a@-b.com", "")]
    [InlineData("x@y.z1", "")]
    [InlineData("(jane@clinic-site.co.uk)", "jane@clinic-site.co.uk=jane@clinic-site.co.uk")]
    public void Emails(string text, string expected) => Check(text, Language.English, MeasureKind.Email, expected);

    [Theory]
    [InlineData("call me on 555-201-7788", "555-201-7788")]
    [InlineData("(305) 555-0142 after 5", "(305) 555-0142")]
    [InlineData("+1 (212) 555 0199", "+1 (212) 555 0199")]
    [InlineData("+44 20 7946 0958", "+44 20 7946 0958")]
    [InlineData("+34 612 345 678", "+34 612 345 678")]
    [InlineData("mi tel es 612 34 56 78", "612 34 56 78")]
    [InlineData("912345678", "912345678")]
    [InlineData("+52 55 1234 5678", "+52 55 1234 5678")]
    [InlineData("tel:5552017788", "5552017788")]
    [InlineData("+33 6 12 34 56 78", "+33 6 12 34 56 78")]
    [InlineData("0170 1234567", "0170 1234567")]
    [InlineData("555-201-7788 x204", "555-201-7788 x204")]
    [InlineData("it took 30 minutes", "")]
    [InlineData("on 12/05/2024", "")]
    [InlineData("card 4111 1111 1111 1111", "")]
    [InlineData("123-45-6789", "")]
    [InlineData("my account number is 12345678", "")]
    [InlineData("costs 12,500", "")]
    [InlineData("101.3", "")]
    public void Phone_numbers(string text, string expected) =>
        Check(text, Language.English, MeasureKind.PhoneNumber, expected.Length == 0 ? string.Empty : $"{expected}={expected}");

    [Fact]
    public void Measures_of_any_text_lie_inside_it_in_order_and_apart() =>
        Prop.ForAll(AnyText.Arbitrary, text => Languages.All.All(language => Enum.GetValues<MeasureKind>().All(kind =>
        {
            int end = 0;
            foreach (Measure measure in s_recognizer.Recognize(text, language, kind))
            {
                if (measure.Start < end || measure.Start + measure.Text.Length > text.Length || measure.Text.Length == 0)
                {
                    return false;
                }

                end = measure.Start + measure.Text.Length;
            }

            return true;
        }))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("one ")]
    [InlineData("hundred and ")]
    [InlineData("a half ")]
    [InlineData("mil ")]
    [InlineData("1 ")]
    [InlineData("1,")]
    [InlineData("9")]
    [InlineData("-")]
    [InlineData("@a.b")]
    [InlineData("(1) 2-")]
    [InlineData("day and ")]
    public void Very_long_texts_are_read(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        foreach (MeasureKind kind in Enum.GetValues<MeasureKind>())
        {
            Languages.All.Select(language => s_recognizer.Recognize(text, language, kind))
                .ShouldAllBe(found => found.All(m => m.Start + m.Text.Length <= text.Length));
        }
    }

    private static void Check(string text, Language language, MeasureKind kind, string expected) =>
        string.Join("; ", s_recognizer.Recognize(text, language, kind).Select(m => $"{m.Text}={m.Value}")).ShouldBe(expected);
}
