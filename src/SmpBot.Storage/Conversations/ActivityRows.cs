using Microsoft.Data.Sqlite;
using SmpBot.Dialogs.Ports;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Conversations;

/// <summary>Rows of the table <c>activities</c>.</summary>
internal static class ActivityRows
{
    public static StoredActivity Read(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.Flag(2), row.GetString(3), row.Time(4));

    public static List<StoredActivity> ReadRange(SqliteSession session, long conversation, long first, long last) => session.Query(
        "SELECT sequence, activity, from_bot, json, at FROM activities WHERE conversation = $conversation AND sequence BETWEEN $first AND $last ORDER BY sequence",
        Read,
        ("$conversation", conversation),
        ("$first", first),
        ("$last", last));

    public static void Insert(SqliteSession session, long conversation, StoredActivity activity) => session.Execute(
        "INSERT INTO activities (conversation, sequence, activity, from_bot, json, at) VALUES ($conversation, $sequence, $activity, $fromBot, $json, $at)",
        ("$conversation", conversation),
        ("$sequence", activity.Sequence),
        ("$activity", activity.ActivityId),
        ("$fromBot", activity.FromBot ? 1 : 0),
        ("$json", activity.Json),
        ("$at", activity.At.ToColumn()));
}
