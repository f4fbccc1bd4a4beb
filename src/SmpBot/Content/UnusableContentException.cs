using SmpBot.Knowledge.Model;

namespace SmpBot.Content;

/// <summary>The knowledge folder cannot be used, so the program cannot start.</summary>
internal sealed class UnusableContentException(string folder, IReadOnlyList<KnowledgeIssue> issues)
    : Exception($"The content in {folder} cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, issues)}");
