namespace Witan.Testing.Planted;

/// <summary>A piece of a section: a paragraph, a list, a table or a lower heading.</summary>
internal interface IBlock;
