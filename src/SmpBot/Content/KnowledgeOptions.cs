using System.ComponentModel.DataAnnotations;

namespace SmpBot.Content;

/// <summary>Settings under <c>Knowledge</c>.</summary>
public sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>The content folder; a relative path is looked for below the current folder, then beside the program.</summary>
    [Required(ErrorMessage = "Knowledge:Path is empty; write the folder that holds clinic.yaml, for example \"knowledge\".")]
    public string Path { get; set; } = "knowledge";

    /// <summary>The folder as an absolute path.</summary>
    public string FullPath()
    {
        string fromHere = System.IO.Path.GetFullPath(Path);
        string besideProgram = System.IO.Path.GetFullPath(Path, AppContext.BaseDirectory);
        return Directory.Exists(fromHere) || !Directory.Exists(besideProgram) ? fromHere : besideProgram;
    }
}
