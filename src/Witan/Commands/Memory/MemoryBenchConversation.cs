namespace Witan.Commands.Memory;

/// <summary>One conversation and what is asked of it.</summary>
/// <param name="Turns">The turns in their order.</param>
/// <param name="Questions">The questions whose evidence exists.</param>
internal sealed record MemoryBenchConversation(IReadOnlyList<MemoryBenchTurn> Turns, IReadOnlyList<MemoryBenchQuestion> Questions);
