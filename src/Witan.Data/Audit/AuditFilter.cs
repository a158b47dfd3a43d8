using Witan.Kernel.Identity;

namespace Witan.Data.Audit;

/// <summary>Which entries of the audit log are wanted; what is null is not asked about.</summary>
public sealed record AuditFilter
{
    /// <summary>Gets what was done, such as <c>run.opened</c>.</summary>
    public string? Action { get; init; }

    /// <summary>Gets the kind of thing it was done to.</summary>
    public string? ResourceType { get; init; }

    /// <summary>Gets the id of that thing.</summary>
    public string? ResourceId { get; init; }

    /// <summary>Gets who acted.</summary>
    public UserId? User { get; init; }

    /// <summary>Gets the time from which on; to the millisecond.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets the time before which; to the millisecond.</summary>
    public DateTimeOffset? Until { get; init; }
}
