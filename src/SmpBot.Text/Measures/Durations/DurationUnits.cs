using System.Collections.Frozen;
using SmpBot.Text.Measures.Numbers;

namespace SmpBot.Text.Measures.Durations;

/// <summary>The seconds of units of time. A month counts 30 days and a year 365, as usual for durations without a date.</summary>
internal static class DurationUnits
{
    public const double Day = 86_400;

    public static readonly FrozenDictionary<string, double> English = EnglishNumerals.Map(
        "decade 315360000 decades 315360000 year 31536000 years 31536000 yr 31536000 yrs 31536000 y 31536000 " +
        "month 2592000 months 2592000 mth 2592000 mths 2592000 " +
        "fortnight 1209600 fortnights 1209600 week 604800 weeks 604800 wk 604800 wks 604800 w 604800 weekend 172800 weekends 172800 " +
        "weekday 86400 weekdays 86400 day 86400 days 86400 d 86400 night 86400 nights 86400 " +
        "hour 3600 hours 3600 hr 3600 hrs 3600 h 3600 minute 60 minutes 60 min 60 mins 60 second 1 seconds 1 sec 1 secs 1");

    public static readonly FrozenDictionary<string, double> Spanish = EnglishNumerals.Map(
        "decada 315360000 decadas 315360000 lustro 157680000 lustros 157680000 ano 31536000 anos 31536000 semestre 15552000 semestres 15552000 " +
        "cuatrimestre 10368000 cuatrimestres 10368000 trimestre 7776000 trimestres 7776000 bimestre 5184000 bimestres 5184000 mes 2592000 " +
        "meses 2592000 quincena 1296000 quincenas 1296000 semana 604800 semanas 604800 finde 172800 dia 86400 dias 86400 jornada 86400 " +
        "noche 86400 noches 86400 hora 3600 horas 3600 hra 3600 hras 3600 hr 3600 hrs 3600 h 3600 hs 3600 minuto 60 minutos 60 min 60 mins 60 " +
        "segundo 1 segundos 1 seg 1 segs 1");

    // Letters that are units only just after digits.
    public static readonly FrozenSet<string> OnlyAfterDigits = new[] { "y", "w", "d", "h", "hs" }.ToFrozenSet(StringComparer.Ordinal);
}
