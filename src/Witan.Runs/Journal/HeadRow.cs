using Witan.Kernel.Identity;

namespace Witan.Runs.Journal;

/// <summary>One row about a run.</summary>
internal sealed record HeadRow
{
    public required string UserId { get; init; }

    public required string RunId { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Status { get; init; }

    public required long Version { get; init; }

    public required long OpenedMs { get; init; }

    public required long UpdatedMs { get; init; }

    public string? ParentRun { get; init; }

    public string? HeldBy { get; init; }

    public RunHead ToHead() => new(
        new RunId(RunId),
        Kind,
        Title,
        Enum.Parse<RunStatus>(Status),
        Version,
        DateTimeOffset.FromUnixTimeMilliseconds(OpenedMs),
        DateTimeOffset.FromUnixTimeMilliseconds(UpdatedMs))
    {
        Owner = new UserId(UserId),
        Parent = ParentRun is null ? null : new RunId(ParentRun),
    };
}
