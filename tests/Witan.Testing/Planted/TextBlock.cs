namespace Witan.Testing.Planted;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text, with marks.</param>
internal sealed record TextBlock(string Text) : IBlock;
