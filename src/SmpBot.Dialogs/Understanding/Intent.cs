namespace SmpBot.Dialogs.Understanding;

/// <summary>What a message means that is said to the bot itself. A phrase can mean several things ("ok"); the dialog picks.</summary>
[Flags]
internal enum Intent : long
{
    None = 0,
    Help = 1L << 0,
    StartOver = 1L << 1,
    SpeakEnglish = 1L << 2,
    SpeakSpanish = 1L << 3,
    LeaveDetails = 1L << 4,
    TalkToPerson = 1L << 5,
    WhatYouKnow = 1L << 6,
    ForgetMe = 1L << 7,
    ThumbUp = 1L << 8,
    ThumbDown = 1L << 9,
    Cancel = 1L << 10,
    Yes = 1L << 11,
    No = 1L << 12,
    NoneOfThese = 1L << 13,
    Skip = 1L << 14,
    Greeting = 1L << 15,
    Thanks = 1L << 16,
    Bye = 1L << 17,
    HowAreYou = 1L << 18,
    Sorry = 1L << 19,
    Acknowledge = 1L << 20,
    Laugh = 1L << 21,
    Presence = 1L << 22,
    Listening = 1L << 23,
    WhoAreYou = 1L << 24,
    AreYouBot = 1L << 25,
    AreYouDoctor = 1L << 26,
    Insult = 1L << 27,
    Praise = 1L << 28,
    Screening = 1L << 29,
    NotSure = 1L << 30,

    /// <summary>Words around a phrase that change nothing; never the meaning of a message.</summary>
    Padding = 1L << 40,
}
