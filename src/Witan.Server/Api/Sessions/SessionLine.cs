using Witan.Boards.Storage;

namespace Witan.Server.Api.Sessions;

/// <summary>A deliberation in a list.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Protocol">What drives it.</param>
/// <param name="Question">What is deliberated.</param>
/// <param name="Status">unfinished, waiting, paused, completed, stopped or killed.</param>
/// <param name="Phase">What happened last.</param>
/// <param name="Rounds">The rounds held.</param>
/// <param name="RoundsMax">The most rounds.</param>
/// <param name="CostUsd">What its calls cost, in US dollars.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="UpdatedAt">When its last event was appended.</param>
/// <param name="Version">The number of its last event.</param>
public sealed record SessionLine(
    string Id, string Owner, string Protocol, string Question, string Status, string Phase, long Rounds, long RoundsMax, decimal CostUsd, DateTimeOffset OpenedAt, DateTimeOffset UpdatedAt, long Version)
{
    internal static SessionLine Of(FoundSession found) => new(
        found.RunId,
        found.Owner,
        found.Protocol,
        found.Question,
        found.Status.ToLowerInvariant(),
        found.Phase,
        found.Rounds,
        found.RoundsMax,
        found.CostMicroUsd / 1_000_000m,
        DateTimeOffset.FromUnixTimeMilliseconds(found.OpenedMs),
        DateTimeOffset.FromUnixTimeMilliseconds(found.UpdatedMs),
        found.Version);
}
