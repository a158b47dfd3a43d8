using Witan.Server.Security;

namespace Witan.Server.SignIn;

/// <summary>A user as others may see them.</summary>
public sealed record Account
{
    /// <summary>Gets the id, which never changes.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the e-mail address; null when there is none.</summary>
    public string? Email { get; init; }

    /// <summary>Gets the role's word.</summary>
    public required string Role { get; init; }

    /// <summary>Gets whether the user can sign in with a password.</summary>
    public required bool HasPassword { get; init; }

    /// <summary>Gets whether signing in also takes a code.</summary>
    public required bool HasTotp { get; init; }

    /// <summary>Gets whether the user is kept out.</summary>
    public required bool IsDisabled { get; init; }

    /// <summary>Gets until when sign-ins are refused after failures; null when they are not.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Gets when the user was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets the role; null for a word of a newer program.</summary>
    internal Role? Known => Roles.Find(Role);
}
