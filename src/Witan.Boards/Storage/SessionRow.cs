namespace Witan.Boards.Storage;

/// <summary>One line about a deliberation; a projection of its events.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Protocol">What drives it.</param>
/// <param name="Question">What is deliberated.</param>
/// <param name="Status">unfinished, completed or stopped.</param>
/// <param name="Phase">What happened last.</param>
/// <param name="Rounds">The rounds of debate held.</param>
/// <param name="RoundsMax">The most rounds.</param>
/// <param name="Tokens">Tokens read and written.</param>
/// <param name="CostMicroUsd">The price in millionths of a US dollar.</param>
public sealed record SessionRow(
    string RunId, string Protocol, string Question, string Status, string Phase, long Rounds, long RoundsMax, long Tokens, long CostMicroUsd);
