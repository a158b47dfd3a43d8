namespace Witan.Server.Health;

/// <summary>How far a fact can be relied on.</summary>
public enum FactKind
{
    /// <summary>It was found out just now.</summary>
    Real,

    /// <summary>It was found out before, and cannot be now.</summary>
    Stale,

    /// <summary>It was reckoned from other facts.</summary>
    Estimated,

    /// <summary>It is not known, or there is no such thing.</summary>
    Absent,
}
