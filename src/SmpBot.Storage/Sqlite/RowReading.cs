using Microsoft.Data.Sqlite;

namespace SmpBot.Storage.Sqlite;

/// <summary>How values are kept in columns: times as milliseconds since 1970, UTC; yes and no as 1 and 0.</summary>
internal static class RowReading
{
    public static long ToColumn(this DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static DateTimeOffset Time(this SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    public static DateTimeOffset? OptionalTime(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.Time(column);

    public static string? OptionalText(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static bool Flag(this SqliteDataReader row, int column) => row.GetInt64(column) != 0;
}
