namespace Witan.Kernel.Identity;

/// <summary>How far a context sees inside its tenant.</summary>
public enum Reach
{
    /// <summary>Only the rows of its own user.</summary>
    Own,

    /// <summary>The rows of every user of the tenant: administrators, approvers, and the program's own work.</summary>
    Tenant,
}
