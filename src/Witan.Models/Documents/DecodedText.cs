namespace Witan.Models.Documents;

/// <summary>A decoded document.</summary>
/// <param name="Text">The text, line ends as they were.</param>
/// <param name="Notes">What was done to read it, a sentence each; usually none.</param>
public sealed record DecodedText(string Text, IReadOnlyList<string> Notes);
