namespace Witan.Testing.Planted;

/// <summary>One entry of a list.</summary>
/// <param name="Text">Its text, with marks.</param>
/// <param name="Children">The entries below it.</param>
internal sealed record ListEntry(string Text, params IReadOnlyList<string> Children);
