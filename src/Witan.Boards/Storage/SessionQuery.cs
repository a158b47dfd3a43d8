using Witan.Kernel.Identity;
using Witan.Runs.Journal;

namespace Witan.Boards.Storage;

/// <summary>Which deliberations are looked for.</summary>
/// <param name="Limit">At most this many, from 1 to <see cref="Sessions.ListLimit"/>.</param>
public sealed record SessionQuery(int Limit)
{
    /// <summary>Gets the run that all are older than; null for the newest.</summary>
    public RunId? Before { get; init; }

    /// <summary>Gets where they stand; null for anywhere.</summary>
    public RunStatus? Status { get; init; }

    /// <summary>Gets the protocol; null for any.</summary>
    public string? Protocol { get; init; }

    /// <summary>Gets a text that the question holds, whatever its case; null for any.</summary>
    public string? Text { get; init; }
}
