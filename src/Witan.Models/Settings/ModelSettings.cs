using Witan.Kernel.Identity;
using Witan.Models.Budget;
using Witan.Models.Cache;
using Witan.Models.Minds;
using Witan.Models.Prices;
using Witan.Models.Resilience;

namespace Witan.Models.Settings;

/// <summary>Which models answer, as the settings file says it under <c>models</c>. Without a word in it the built-in analyst answers everything.</summary>
public sealed record ModelSettings
{
    /// <summary>The most providers.</summary>
    public const int ProvidersMax = 50;

    /// <summary>The most models that a role names, one after the other.</summary>
    public const int CandidatesMax = 5;

    /// <summary>Gets the providers by name.</summary>
    public IReadOnlyDictionary<string, ProviderSettings> Providers { get; init; } = new Dictionary<string, ProviderSettings>();

    /// <summary>Gets the models of each role (core, fast), the first first, each as provider/model or <c>analyst</c>. A role without any has those of core.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Roles { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Gets what tenants have otherwise.</summary>
    public IReadOnlyDictionary<string, TenantModels> Tenants { get; init; } = new Dictionary<string, TenantModels>();

    /// <summary>Gets what is done when a role's first model does not answer.</summary>
    public WhenDown WhenDown { get; init; } = WhenDown.Fallback;

    /// <summary>Gets prices that go before those the program knows, by model.</summary>
    public IReadOnlyDictionary<string, ModelPrice> Prices { get; init; } = new Dictionary<string, ModelPrice>();

    /// <summary>Gets the most that calls may cost.</summary>
    public ModelCaps Caps { get; init; } = new();

    /// <summary>Gets the bounds of single calls.</summary>
    public BudgetOptions Calls { get; init; } = new();

    /// <summary>Gets how calls to each provider are bounded, repeated and held back.</summary>
    public ResilienceOptions Resilience { get; init; } = new();

    /// <summary>Gets how answers are kept; where is said by whoever opens the data.</summary>
    public CacheOptions Cache { get; init; } = new();

    /// <summary>Gets the names of a role's models, the first first.</summary>
    /// <param name="tenant">For whom.</param>
    /// <param name="role">What is asked.</param>
    public IReadOnlyList<ModelName> ModelsOf(TenantId tenant, ModelRole role)
    {
        var own = Tenants.GetValueOrDefault(tenant.Value)?.Roles;
        var names = NamesOf(own, role) ?? NamesOf(Roles, role) ?? [ModelName.Analyst];
        return [.. names.Select(name => ModelName.Parse(name) ?? throw new InvalidOperationException($"'{name}' is no model."))];
    }

    /// <summary>Gets the most that a tenant's calls of a day may cost, in US dollars.</summary>
    /// <param name="tenant">Whose.</param>
    public decimal DayUsdOf(TenantId tenant) => Tenants.GetValueOrDefault(tenant.Value)?.DayUsd ?? Caps.DayUsd;

    /// <summary>Gets the most that a run of a tenant may cost, in US dollars.</summary>
    /// <param name="tenant">Whose.</param>
    public decimal RunUsdOf(TenantId tenant) => Tenants.GetValueOrDefault(tenant.Value)?.RunUsd ?? Caps.RunUsd;

    /// <summary>Gets what a model costs; null when nobody said.</summary>
    /// <param name="name">The model; not the analyst.</param>
    public ModelPrice? PriceOf(ModelName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Prices.GetValueOrDefault(name.Model)
            ?? (Providers.GetValueOrDefault(name.Provider ?? string.Empty)?.Free == true ? ModelPrice.Free : PriceList.BuiltIn.Find(name.Model));
    }

    /// <summary>Gets everything that is wrong with the settings, each naming its key; empty when nothing is.</summary>
    public IEnumerable<string> Faults() => SettingsRules.Faults(this);

    private static IReadOnlyList<string>? NamesOf(IReadOnlyDictionary<string, IReadOnlyList<string>>? roles, ModelRole role) =>
        roles?.GetValueOrDefault(KeyOf(role)) ?? roles?.GetValueOrDefault(KeyOf(ModelRole.Core));

    /// <summary>Names a role as the settings do.</summary>
    internal static string KeyOf(ModelRole role) => role.ToString().ToLowerInvariant();
}
