namespace Witan.Commands.Memory;

/// <summary>One question.</summary>
/// <param name="Text">The question.</param>
/// <param name="Category">Its category: 1 several turns, 2 time, 3 open, 4 one turn, 5 misleading.</param>
/// <param name="Evidence">The ids of the turns that answer it.</param>
internal sealed record MemoryBenchQuestion(string Text, int Category, IReadOnlySet<string> Evidence);
