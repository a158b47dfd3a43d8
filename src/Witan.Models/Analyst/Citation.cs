namespace Witan.Models.Analyst;

/// <summary>Lines of a document that a finding rests on.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Line">The first line, from 1.</param>
/// <param name="EndLine">The last line, at least <paramref name="Line"/>.</param>
public readonly record struct Citation(string Document, int Line, int EndLine);
