namespace Witan.Boards.Deliberation.Arguments;

/// <summary>A line of a document that an argument cites.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Line">The line, from 1.</param>
public readonly record struct CitedLine(string Document, int Line);
