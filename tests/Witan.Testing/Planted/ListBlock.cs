namespace Witan.Testing.Planted;

/// <summary>A list.</summary>
/// <param name="Kind">How its entries begin.</param>
/// <param name="Entries">Its entries.</param>
internal sealed record ListBlock(ListKind Kind, IReadOnlyList<ListEntry> Entries) : IBlock;
