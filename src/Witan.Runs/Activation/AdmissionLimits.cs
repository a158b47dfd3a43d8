namespace Witan.Runs.Activation;

/// <summary>How many runs may be active at once.</summary>
/// <param name="InAll">Over all tenants; from 0.</param>
/// <param name="PerTenant">Of each tenant; from 0.</param>
internal sealed record AdmissionLimits(int InAll, int PerTenant);
