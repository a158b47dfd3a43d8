namespace Witan.Boards.Swarm;

/// <summary>Lines of a document, with what stands there.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Line">The first line, from 1.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="Text">What stands there, in one line, cut at <see cref="TextLengthMax"/> characters.</param>
public sealed record EvidenceLine(string Document, int Line, int EndLine, string Text)
{
    /// <summary>The longest quotation.</summary>
    public const int TextLengthMax = 240;
}
