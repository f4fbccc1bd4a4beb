using System.Collections.Frozen;

namespace SmpBot.Text.Normalizing;

/// <summary>Joins a Latin letter and the combining mark after it into one character, as far as Unicode has one.</summary>
internal static class LatinComposition
{
    // Per mark: pairs of a letter and the letter with the mark.
    private static readonly (char Mark, string Pairs)[] s_marks =
    [
        ('\u0300', "AÀEÈIÌOÒUÙaàeèiìoòuùNǸnǹWẀwẁYỲyỳ"),
        ('\u0301', "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźGǴgǵKḰkḱMḾmḿPṔpṕWẂwẃ"),
        ('\u0302', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑ"),
        ('\u0303', "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽEẼeẽYỸyỹ"),
        ('\u0304', "AĀaāEĒeēIĪiīOŌoōUŪuūYȲyȳGḠgḡ"),
        ('\u0306', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ"),
        ('\u0307', "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯ"),
        ('\u0308', "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸWẄwẅ"),
        ('\u030a', "AÅaåUŮuů"),
        ('\u030b', "OŐoőUŰuű"),
        ('\u030c', "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔGǦgǧ"),
        ('\u0323', "AẠaạEẸeẹIỊiịOỌoọUỤuụYỴyỵDḌdḍHḤhḥSṢsṣTṬtṭ"),
        ('\u0327', "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ"),
        ('\u0328', "AĄaąEĘeęIĮiįUŲuų"),
    ];

    private static readonly FrozenDictionary<(char Letter, char Mark), char> s_composed = s_marks
        .SelectMany(m => m.Pairs.Chunk(2).Select(pair => ((pair[0], m.Mark), pair[1])))
        .ToFrozenDictionary(x => x.Item1, x => x.Item2);

    public static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    public static bool TryCompose(char letter, char mark, out char composed) =>
        s_composed.TryGetValue((letter, mark), out composed);
}
