namespace Witan.Models.Analyst.Wording;

/// <summary>One risk of a document.</summary>
/// <param name="Line">The first line.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="Text">The risk in the document's words.</param>
/// <param name="IsMitigated">Whether something beside it says what is done about it.</param>
/// <param name="Confidence">How sure its missing mitigation would be.</param>
internal sealed record Risk(int Line, int EndLine, string Text, bool IsMitigated, double Confidence);
