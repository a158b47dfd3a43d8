namespace Witan.Boards.Swarm.Answers;

/// <summary>A cited line before it was checked.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Line">The first line, from 1.</param>
/// <param name="EndLine">The last line.</param>
public sealed record CitationDraft(string Document, int Line, int EndLine);
