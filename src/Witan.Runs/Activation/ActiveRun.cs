using Witan.Kernel.Identity;

namespace Witan.Runs.Activation;

/// <summary>A run that was admitted and is driven, or is about to be, on some node.</summary>
/// <param name="Tenant">Whose it is.</param>
/// <param name="Run">Which run of the tenant's.</param>
public readonly record struct ActiveRun(TenantId Tenant, RunId Run);
