namespace Witan.Testing.Planted;

/// <summary>A heading inside a section.</summary>
/// <param name="Text">Its text, with marks.</param>
internal sealed record HeadBlock(string Text) : IBlock;
