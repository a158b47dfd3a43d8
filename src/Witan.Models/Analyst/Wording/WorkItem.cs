namespace Witan.Models.Analyst.Wording;

/// <summary>A piece of work that somebody has to do.</summary>
/// <param name="Line">The first line.</param>
/// <param name="EndLine">The last line of its own text.</param>
/// <param name="Text">The task in the document's words.</param>
/// <param name="HasOwner">Whether it says who does it, itself or by what stands around it.</param>
/// <param name="HasDate">Whether it says when, or how long.</param>
internal sealed record WorkItem(int Line, int EndLine, string Text, bool HasOwner, bool HasDate);
