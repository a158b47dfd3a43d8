namespace Witan.Testing.Planted;

/// <summary>A table.</summary>
/// <param name="Headers">The names of its columns.</param>
/// <param name="Rows">Its rows, each with as many cells as there are headers.</param>
internal sealed record GridBlock(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows) : IBlock;
