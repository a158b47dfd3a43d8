namespace Witan.Server.Security;

/// <summary>What a user may do, each role all that those before it may.</summary>
public enum Role
{
    /// <summary>Reads everything of the tenant and changes nothing.</summary>
    Viewer,

    /// <summary>Opens deliberations and steers its own; sees its own alone.</summary>
    Member,

    /// <summary>Sees the whole tenant's and decides at gates.</summary>
    Approver,

    /// <summary>Steers everybody's, and keeps users, tokens, rules and settings of the tenant.</summary>
    Admin,

    /// <summary>Keeps the installation: tenants, jobs, everybody's runs.</summary>
    Operator,
}
