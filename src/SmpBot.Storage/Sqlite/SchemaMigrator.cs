using System.Globalization;

namespace SmpBot.Storage.Sqlite;

/// <summary>Brings a database file to the schema of this program, one numbered script after the other.</summary>
internal static class SchemaMigrator
{
    /// <summary>"SMPB", written into the file's header: tells our databases from those of other programs.</summary>
    private const long ApplicationId = 0x534D5042;

    private static readonly string[] s_scripts = ["001-conversations.sql", "002-effects.sql"];

    public static int LatestVersion => s_scripts.Length;

    /// <summary>Migrates in one transaction: a file is at the old version or at the new one, never between.</summary>
    /// <param name="session">An open connection outside any transaction.</param>
    /// <param name="path">For messages.</param>
    /// <param name="target">The version to stop at; tests of migrations stop early.</param>
    public static void Migrate(SqliteSession session, string path, int? target = null)
    {
        session.Run("BEGIN IMMEDIATE");
        try
        {
            int version = CheckedVersion(session, path);
            for (; version < (target ?? LatestVersion); version++)
            {
                session.Run(ReadScript(s_scripts[version]));
            }

            session.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}; PRAGMA application_id = {ApplicationId}; COMMIT"));
        }
        catch
        {
            if (session.IsInTransaction)
            {
                session.Run("ROLLBACK");
            }

            throw;
        }
    }

    /// <summary>The file's schema version; throws for a file that is newer or not ours.</summary>
    public static int CheckedVersion(SqliteSession session, string path)
    {
        long application = session.Number("PRAGMA application_id") ?? 0;
        long version = session.Number("PRAGMA user_version") ?? 0;
        bool isEmpty = session.Number("SELECT COUNT(*) FROM sqlite_master") == 0;
        if (application != ApplicationId && !(application == 0 && version == 0 && isEmpty))
        {
            throw new StorageException(StorageFault.NotADatabase, $"{path} is a database of another program: set Storage:Path to another file.");
        }

        if (version > LatestVersion)
        {
            throw new StorageException(StorageFault.NewerSchema,
                $"{path} was written by a newer version of the bot (schema {version}, this one knows {LatestVersion}): start the newer version, or restore a backup of this one.");
        }

        return (int)version;
    }

    private static string ReadScript(string name)
    {
        using Stream stream = typeof(SchemaMigrator).Assembly.GetManifestResourceStream($"SmpBot.Storage.Schema.{name}")
            ?? throw new InvalidOperationException($"The schema script {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
