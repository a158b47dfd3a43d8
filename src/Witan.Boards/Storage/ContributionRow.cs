namespace Witan.Boards.Storage;

/// <summary>What one persona said in one step.</summary>
/// <param name="Seq">The number of the event.</param>
/// <param name="Persona">Who said it.</param>
/// <param name="Phase">In which step of the protocol.</param>
/// <param name="Content">What was said, as text.</param>
public sealed record ContributionRow(long Seq, string Persona, string Phase, string Content);
