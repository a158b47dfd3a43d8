using Witan.Runs.Control;
using Witan.Runs.Journal;

namespace Witan.Server.Api.Sessions;

/// <summary>A deliberation as it stands.</summary>
public sealed record SessionDetail
{
    /// <summary>Gets the run's id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets whose it is.</summary>
    public required string Owner { get; init; }

    /// <summary>Gets what drives it.</summary>
    public required string Protocol { get; init; }

    /// <summary>Gets what it is about, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Gets where it stands: unfinished, waiting, paused, completed, stopped or killed.</summary>
    public required string Status { get; init; }

    /// <summary>Gets why it is paused, or why it ended; null when neither.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the number of its last event: the version that <c>If-Match</c> names.</summary>
    public required long Version { get; init; }

    /// <summary>Gets when it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Gets when its last event was appended.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Gets the run that it was copied from; null when it was not.</summary>
    public string? Parent { get; init; }

    /// <summary>Gets the steps taken.</summary>
    public required int Steps { get; init; }

    /// <summary>Gets what counts as spent, in US dollars: calls in flight with the most that they can cost.</summary>
    public required decimal SpentUsd { get; init; }

    /// <summary>Gets the most that may be spent, in US dollars.</summary>
    public required decimal CapUsd { get; init; }

    /// <summary>Gets what it waits for: gates and questions, with the text and the hash that a decision names.</summary>
    public required IReadOnlyList<SessionWait> Waits { get; init; }

    /// <summary>Gets whether a record can be read.</summary>
    public required bool HasRecord { get; init; }

    internal static SessionDetail Of(RunHead head, RunControl control, bool hasRecord) => new()
    {
        Id = head.Id.Value,
        Owner = head.Owner.Value,
        Protocol = head.Kind,
        Title = head.Title,
        Status = head.Status.ToString().ToLowerInvariant(),
        Reason = control.Closed?.Reason ?? control.Paused?.Reason,
        Version = control.Version,
        OpenedAt = head.OpenedAt,
        UpdatedAt = head.UpdatedAt,
        Parent = head.Parent?.Value,
        Steps = control.StepsTaken,
        SpentUsd = control.Budget.SpentUsd,
        CapUsd = control.Limits.CostUsd,
        Waits = [.. control.Waits.Values.Where(wait => wait.Kind != WaitKind.Timer).Select(wait => new SessionWait(wait.Name, wait.Kind.ToString().ToLowerInvariant(), wait.Text, wait.Hash, wait.Due))],
        HasRecord = hasRecord,
    };
}
