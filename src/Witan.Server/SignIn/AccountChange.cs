using Witan.Kernel.Results;

namespace Witan.Server.SignIn;

/// <summary>What is to be different about a user; null stays as it is.</summary>
public sealed record AccountChange
{
    /// <summary>Gets the name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the e-mail address; empty takes it away.</summary>
    public string? Email { get; init; }

    /// <summary>Gets the role's word.</summary>
    public string? Role { get; init; }

    /// <summary>Gets whether the user is kept out.</summary>
    public bool? IsDisabled { get; init; }

    /// <summary>Says what is wrong with it; null when nothing is.</summary>
    public Refusal? FindFault() =>
        (Name is null ? null : AccountRules.NameFault(Name))
        ?? (Email is null or { Length: 0 } ? null : AccountRules.EmailFault(Email))
        ?? (Role is null ? null : AccountRules.RoleFault(Role));
}
