using System.Collections.Frozen;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Measures;

/// <summary>
/// Reads spans and points in time ("day 9", "hace dos semanas", "since Tuesday", "anteayer", "in 2021") and decides whether each tells
/// when the session was or how long something has lasted.
/// </summary>
internal sealed class ElapsedTimeReader
{
    private const int SessionReach = 6;
    private const double HoursOfACentury = 876_600;

    private static readonly FrozenDictionary<string, double> s_unitHours = Table(
        "second seconds segundo segundos=0.0003;minute minutes min mins minuto minutos rato=0.0167;hour hours hr hrs hora horas=1;day days dia dias=24;" +
        "night nights noche noches=24;week weeks wk wks semana semanas=168;fortnight quincena=336;month months mes meses=730;year years yr yrs ano anos=8766");

    private static readonly FrozenDictionary<string, double> s_points = Table(
        "today hoy tonight now ahora=3;yesterday ayer anoche=24;anteayer antier anteanoche=48;friday viernes=-5;monday lunes=-1;tuesday martes=-2;" +
        "wednesday miercoles=-3;thursday jueves=-4;saturday sabado=-6;sunday domingo=-7");

    private static readonly FrozenDictionary<string, double> s_amounts = Table(
        "a an un una=1;couple par=2;few several unos unas pocos pocas varios varias algunos=3;half medio media=0.5");

    private static readonly FrozenDictionary<string, double> s_ordinals = Table(
        "first primer primero primera 1st 1er 1ro=1;second segundo segunda 2nd 2do=2;third tercer tercero tercera 3rd 3er=3;fourth cuarto cuarta 4th 4to=4;" +
        "fifth quinto quinta 5th=5;sixth sexto sexta 6th=6;seventh septimo septima 7th=7;eighth octavo octava 8th=8;ninth noveno novena 9th=9;tenth decimo decima 10th=10");

    private static readonly HashSet<string> s_sessionWords = new(StringComparer.Ordinal)
    {
        "session", "sessions", "smp", "procedure", "treatment", "appointment", "done", "tattoo", "tattooed", "pigment", "micropigmentation", "had", "got",
        "sesion", "sesiones", "micropigmentacion", "micro", "procedimiento", "tratamiento", "tatuaje", "tatue", "hice", "hicieron", "hizo", "retoque", "cita",
        "touch", "inked", "cream", "gel", "crema", "anestesia", "numbing", "laser", "pigmento", "artist", "studio", "clinic", "used", "usaron", "fui", "went",
        "chair", "needled", "transplant", "worked", "finished",
    };

    private static readonly HashSet<string> s_after = new(StringComparer.Ordinal)
    {
        "after", "later", "post", "since", "following", "on", "in", "out", "despues", "tras", "desde", "luego", "past",
    };

    private static readonly HashSet<string> s_lasting = new(StringComparer.Ordinal)
    {
        "for", "since", "desde", "llevo", "lleva", "llevamos", "durante", "van", "sigue", "still", "todavia", "aun", "been", "over", "past", "last", "hace",
    };

    private readonly Message _message;
    private readonly DateTimeOffset _now;
    private int? _sessionDay;
    private double? _shortest;
    private double? _lasting;

    private ElapsedTimeReader(Message message, DateTimeOffset now)
    {
        _message = message;
        _now = now;
    }

    public static ElapsedTime Read(Message message, DateTimeOffset now)
    {
        var reader = new ElapsedTimeReader(message, now);
        for (int i = 0; i < message.Words.Length; i++)
        {
            reader.ReadDayOfSession(i);
            reader.ReadSpan(i);
            reader.ReadPoint(i);
        }

        int? lasting = reader._lasting is { } hours ? (int)(hours / 24) : null;
        return new ElapsedTime { SessionDay = reader._sessionDay, Duration = lasting, Hours = reader._shortest };
    }

    private string Word(int at, Sentence sentence) => at >= sentence.Start && at < sentence.End ? _message.Words[at].Folded : "";

    /// <summary>"day 9", "third day", "al cuarto día"; a bare ordinal with "por": "voy por el cuarto".</summary>
    private void ReadDayOfSession(int at)
    {
        Sentence sentence = _message.SentenceOf(at);
        string word = Word(at, sentence);
        if (word is "day" or "dia" or "days" && at + 1 < sentence.End && _message.Words[at + 1].Number is <= 400 and { } number
            && !s_unitHours.ContainsKey(Word(at + 2, sentence)))
        {
            SetSession((int)number);
        }
        else if (word is "week" or "semana" && at + 1 < sentence.End && _message.Words[at + 1].Number is <= 60 and { } week)
        {
            SetSession((int)(week * 7));
        }
        else if (word is "just" && (Word(at + 1, sentence), Word(at + 2, sentence)) is ("got" or "came" or "arrived", "home") or ("had", "it" or "mine" or "smp") or ("back", "from"))
        {
            SetSession(0);
        }
        else if (s_ordinals.TryGetValue(word, out double ordinal))
        {
            string next = Word(at + 1, sentence);
            bool countsOn = Word(at - 1, sentence) == "el" && Word(at - 2, sentence) == "por";
            if (next is "day" or "dia" or "morning" or "evening" or "night" or "noche" || (countsOn && next.Length == 0))
            {
                SetSession((int)ordinal);
            }
        }
    }

    private void ReadSpan(int at)
    {
        Sentence sentence = _message.SentenceOf(at);
        if (!s_unitHours.TryGetValue(Word(at, sentence), out double unit))
        {
            return;
        }

        int first = at - 1;
        if (Word(first, sentence) == "of")
        {
            first--;
        }

        bool isNumber = first >= sentence.Start && _message.Words[first].Number is not null;
        double amount = isNumber ? _message.Words[first].Number!.Value : 0;
        // "38.6 day 3": the unit belongs to the number after it.
        if (isNumber && amount != 1 && (Word(at, sentence) is "day" or "dia") && at + 1 < sentence.End && _message.Words[at + 1].Number is not null)
        {
            return;
        }

        if (!isNumber && !s_amounts.TryGetValue(Word(first, sentence), out amount))
        {
            ReadBareUnit(at, unit, sentence);
            return;
        }

        if (Word(first - 1, sentence) is "day" or "dia" || (unit > 8000 && amount > 0 && IsAge(at, first, sentence)))
        {
            return;
        }

        Take(amount * unit, first, at, sentence);
    }

    private bool IsAge(int at, int first, Sentence sentence) =>
        Word(at + 1, sentence) is "old" or "o" or "tengo" or "tiene" || (Word(first - 1, sentence) is "am" or "tengo" or "tiene" or "is" or "aged" or "cumplo" && !IsNearSession(first, at, sentence));

    /// <summary>"last month", "semana pasada", "months later", "hace años".</summary>
    private void ReadBareUnit(int at, double unit, Sentence sentence)
    {
        bool last = Word(at - 1, sentence) is "last" or "pasado" or "pasada" || Word(at + 1, sentence) is "pasado" or "pasada" or "passed";
        bool many = unit >= 24 && (Word(at + 1, sentence) is "ago" or "later" or "after" or "despues" or "on" || Word(at - 1, sentence) is "hace" or "muchos" or "for" or "muchas" or "llevo" or "tras" or "desde");
        if (last && unit >= 24)
        {
            Take(unit, at - 1, at, sentence);
        }
        else if (many)
        {
            bool one = Word(at, sentence) is "day" or "week" or "month" && Word(at + 1, sentence) is "after" or "later";
            Take(one ? unit : unit * 3, at - 1, at, sentence);
        }
        else if (Word(at - 1, sentence) is "next" or "same" && Word(at, sentence) is "day" or "night")
        {
            SetSession(Word(at - 1, sentence) == "next" ? 1 : 0);
        }
    }

    private void Take(double told, int first, int last, Sentence sentence)
    {
        double hours = Math.Clamp(told, 0, HoursOfACentury);
        string before = Word(first - 1, sentence);
        string after = Word(last + 1, sentence);
        bool past = s_after.Contains(after) || after is "ago" or "back" || before is "a" or "hace" or "tras" or "after" or "los" or "las" || Word(first - 1, sentence) is "al";
        bool lasts = s_lasting.Contains(before) || s_lasting.Contains(Word(first - 2, sentence));
        _shortest = _shortest is { } known ? Math.Min(known, hours) : hours;
        bool session = IsNearSession(first, last, sentence);
        if (session || (s_after.Contains(after) && after != "in") || before is "los" or "las" or "a" or "tras" or "after" or "al" or "van")
        {
            SetSession((int)(hours / 24));
        }

        if (lasts || !past || !session)
        {
            _lasting = _lasting is { } longest ? Math.Max(longest, hours) : hours;
        }
    }

    private bool IsNearSession(int first, int last, Sentence sentence)
    {
        for (int i = Math.Max(sentence.Start, first - SessionReach); i < Math.Min(sentence.End, last + SessionReach); i++)
        {
            if (s_sessionWords.Contains(_message.Words[i].Folded) && !BreakBetween(Math.Min(i, first), Math.Max(i, last)))
            {
                return true;
            }
        }

        return false;
    }

    private bool BreakBetween(int first, int last)
    {
        for (int i = first + 1; i <= last; i++)
        {
            if (_message.Words[i].AfterBreak)
            {
                return true;
            }
        }

        return false;
    }

    private void ReadPoint(int at)
    {
        Sentence sentence = _message.SentenceOf(at);
        string word = Word(at, sentence);
        double hours;
        if (s_points.TryGetValue(word, out double point))
        {
            hours = point > 0 ? point : HoursSinceWeekday((int)-point);
            hours = word == "ahora" || word == "now" ? 0 : hours;
        }
        else if (word is "morning" or "afternoon" or "evening" or "manana" or "tarde" or "noche" or "mediodia" or "noon" or "lunch" or "lunchtime" or "midday" or "breakfast")
        {
            bool isToday = Word(at - 1, sentence) is "this" or "esta" or "at" or "since" or "a" or "al";
            hours = isToday ? 6 : Word(at - 1, sentence) is "last" or "yesterday" ? 24 : -1;
        }
        else
        {
            hours = YearOrMonth(at, sentence);
        }

        if (hours > 0)
        {
            TakePoint(hours, at, sentence);
        }
    }

    private void TakePoint(double hours, int at, Sentence sentence)
    {
        _shortest = _shortest is { } known ? Math.Min(known, hours) : hours;
        bool lasts = Word(at - 1, sentence) is "since" or "desde" || Word(at - 2, sentence) is "since" or "desde";
        if (IsNearSession(at, at, sentence) && !(lasts && SessionFollowsOnly(at, sentence)))
        {
            SetSession((int)(hours / 24));
        }

        if (lasts && hours >= 24)
        {
            _lasting = _lasting is { } longest ? Math.Max(longest, hours) : hours;
        }
    }

    private bool SessionFollowsOnly(int at, Sentence sentence)
    {
        for (int i = sentence.Start; i < at; i++)
        {
            if (s_sessionWords.Contains(_message.Words[i].Folded))
            {
                return false;
            }
        }

        return true;
    }

    private double YearOrMonth(int at, Sentence sentence)
    {
        if (_message.Words[at].Number is >= 1950 and { } year && year < _now.Year && year == Math.Floor(year))
        {
            return (_now.Year - year) * 8766;
        }

        bool dated = Word(at - 1, sentence) is "in" or "en" or "last" or "desde" or "since" or "el" or "this";
        return dated && Word(at, sentence) is "spring" or "summer" or "autumn" or "winter" or "primavera" or "verano" or "otono" or "invierno" or "january" or "february"
            or "march" or "april" or "june" or "july" or "august" or "september" or "enero" or "febrero" or "marzo" or "abril" or "mayo" or "junio" or "julio" or "agosto" or "septiembre"
            ? 24 * 90
            : -1;
    }

    private double HoursSinceWeekday(int day)
    {
        int days = ((int)_now.DayOfWeek - (day % 7) + 7) % 7;
        return days == 0 ? 6 : days * 24;
    }

    private void SetSession(int day) => _sessionDay = Math.Max(_sessionDay ?? 0, day);

    private static FrozenDictionary<string, double> Table(string rows)
    {
        Dictionary<string, double> table = new(StringComparer.Ordinal);
        foreach (string row in rows.Split(';'))
        {
            string[] sides = row.Split('=');
            foreach (string word in sides[0].Split(' '))
            {
                table[word] = double.Parse(sides[1], System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
