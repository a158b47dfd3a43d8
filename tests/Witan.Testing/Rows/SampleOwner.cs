namespace Witan.Testing.Rows;

/// <summary>Whose generated rows are.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="User">The user.</param>
/// <param name="First">The number of the first row, so that no two owners have one in common.</param>
/// <param name="SpeaksForTenant">Whether what a tenant has once is generated with this user's rows.</param>
public sealed record SampleOwner(string Tenant, string User, int First, bool SpeaksForTenant = true);
