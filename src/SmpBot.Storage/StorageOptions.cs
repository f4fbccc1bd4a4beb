using System.ComponentModel.DataAnnotations;

namespace SmpBot.Storage;

/// <summary>Where the bot keeps conversations; section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The SQLite file; made at the first start, with its folder. A relative path starts at the current directory.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Storage:Path is empty: write the path of the database file, such as data/smpbot.db.")]
    public string Path { get; set; } = "data/smpbot.db";
}
