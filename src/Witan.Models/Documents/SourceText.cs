namespace Witan.Models.Documents;

/// <summary>A document as text, before it is parsed.</summary>
/// <param name="Name">The name that citations use.</param>
/// <param name="Text">The decoded text, any line ends.</param>
public sealed record SourceText(string Name, string Text);
