namespace Witan.Models.Settings;

/// <summary>What a tenant has otherwise than the rest. Null is as the rest has it.</summary>
public sealed record TenantModels
{
    /// <summary>Gets the models of roles.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Roles { get; init; }

    /// <summary>Gets the most that the tenant's calls may cost in a day (UTC), in US dollars.</summary>
    public decimal? DayUsd { get; init; }

    /// <summary>Gets the most that one run may cost, in US dollars.</summary>
    public decimal? RunUsd { get; init; }
}
