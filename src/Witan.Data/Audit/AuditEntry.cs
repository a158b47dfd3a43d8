using Witan.Kernel.Identity;

namespace Witan.Data.Audit;

/// <summary>What happened, as its caller tells it. Place, time and hashes come with <see cref="AuditChain.Next"/>.</summary>
/// <remarks>An entry is kept for good: it names things by id and holds no secret and no text that a user wrote.</remarks>
public sealed record AuditEntry
{
    /// <summary>The most characters of <see cref="UserId"/>.</summary>
    public const int UserIdLengthMax = 64;

    /// <summary>The most characters of <see cref="Role"/>.</summary>
    public const int RoleLengthMax = 64;

    /// <summary>The most characters of <see cref="Action"/>.</summary>
    public const int ActionLengthMax = 64;

    /// <summary>The most characters of <see cref="ResourceType"/>.</summary>
    public const int ResourceTypeLengthMax = 64;

    /// <summary>The most characters of <see cref="ResourceId"/>.</summary>
    public const int ResourceIdLengthMax = 256;

    /// <summary>The most bytes of <see cref="Details"/> in UTF-8: 16 KiB, so that a page of entries stays small.</summary>
    public const int DetailsBytesMax = 16 * 1024;

    /// <summary>Gets who acted, 1 to 64 characters.</summary>
    public required UserId UserId { get; init; }

    /// <summary>Gets the role in which the user acted, up to 64 characters; empty when the user had none.</summary>
    public required string Role { get; init; }

    /// <summary>Gets what was done, 1 to 64 characters, such as <c>run.killed</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Gets the kind of thing it was done to, 1 to 64 characters, such as <c>run</c>.</summary>
    public required string ResourceType { get; init; }

    /// <summary>Gets the id of that thing, up to 256 characters; empty when the act concerns no single one.</summary>
    public required string ResourceId { get; init; }

    /// <summary>Gets how it ended.</summary>
    public required AuditOutcome Outcome { get; init; }

    /// <summary>Gets what else an auditor needs: one JSON object, written without white space, up to 16 KiB.</summary>
    /// <value><c>{}</c>.</value>
    public string Details { get; init; } = "{}";

    /// <summary>Checks every field against its limit.</summary>
    /// <exception cref="ArgumentException">A field is beyond its limit; the message names field and limit.</exception>
    public void Check()
    {
        AuditFields.CheckWord(UserId.Value, nameof(UserId), 1, UserIdLengthMax);
        AuditFields.CheckWord(Role, nameof(Role), 0, RoleLengthMax);
        AuditFields.CheckWord(Action, nameof(Action), 1, ActionLengthMax);
        AuditFields.CheckWord(ResourceType, nameof(ResourceType), 1, ResourceTypeLengthMax);
        AuditFields.CheckWord(ResourceId, nameof(ResourceId), 0, ResourceIdLengthMax);
        _ = Outcome.ToText();
        AuditFields.CheckObject(Details, nameof(Details), DetailsBytesMax);
    }
}
