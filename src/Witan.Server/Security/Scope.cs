namespace Witan.Server.Security;

/// <summary>What a token may be used for, beside what its owner's role allows. People who sign in have all of them.</summary>
[Flags]
public enum Scope
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read deliberations, decisions, personas and what goes with them.</summary>
    Read = 1,

    /// <summary>Open and steer deliberations.</summary>
    Run = 2,

    /// <summary>Decide at gates and on decisions, record outcomes and observations.</summary>
    Decide = 4,

    /// <summary>Read and change the memory.</summary>
    Memory = 8,

    /// <summary>Change users, tokens, personas, rules, jobs and tenants.</summary>
    Manage = 16,

    /// <summary>Everything.</summary>
    All = Read | Run | Decide | Memory | Manage,
}
