namespace Witan.Boards.Board;

/// <summary>A document that came while the board deliberated.</summary>
/// <param name="Remark">The number of the remark that told of it, from 1: who was asked before is not shown it, whenever it is asked again.</param>
/// <param name="Name">The document's name.</param>
public sealed record AddedDocument(int Remark, string Name);
