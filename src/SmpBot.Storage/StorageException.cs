namespace SmpBot.Storage;

/// <summary>Why the store cannot do its work.</summary>
public enum StorageFault
{
    /// <summary>The file or its folder cannot be opened or made.</summary>
    CannotOpen,

    /// <summary>The file or its folder may not be written.</summary>
    ReadOnly,

    /// <summary>No room is left.</summary>
    DiskFull,

    /// <summary>The file is something else, or a database of another program.</summary>
    NotADatabase,

    /// <summary>The file was written by a newer version of the program.</summary>
    NewerSchema,

    /// <summary>Another process keeps the file locked.</summary>
    Locked,

    /// <summary>The content is damaged.</summary>
    Damaged,

    /// <summary>The device failed, or anything else.</summary>
    Failed,
}

/// <summary>A failure of the database file or of the device below it. The message is a sentence for the operator.</summary>
public sealed class StorageException(StorageFault fault, string message, Exception? inner = null) : IOException(message, inner)
{
    public StorageFault Fault { get; } = fault;
}
