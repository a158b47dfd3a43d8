namespace Witan.Server.Security;

/// <summary>Who may use a route. Every route has one; a request to a route without one is refused.</summary>
/// <param name="Role">The least role; null for anybody, signed in or not.</param>
/// <param name="Scope">What a token must allow.</param>
public sealed record RouteRule(Role? Role, Scope Scope)
{
    /// <summary>Gets which limits of rate hold.</summary>
    public RateClass Rate { get; init; } = RateClass.Ordinary;

    /// <summary>Gets what using the route is called in the audit log; null for a route that changes nothing.</summary>
    public string? Audit { get; init; }

    /// <summary>Gets whether what the route calls writes the entry itself, in its own transaction; then only refusals are told here.</summary>
    public bool AuditsItself { get; init; }

    /// <summary>Gets whether it concerns the installation, which is kept from its own tenant alone: whoever another tenant calls its operator is none of it.</summary>
    public bool OfInstallation { get; init; }

    /// <summary>Gets whether only a person may use it, never a program.</summary>
    public bool PersonsOnly { get; init; }
}
