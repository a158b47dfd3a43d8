using Witan.Models.Budget;
using Witan.Models.Prices;
using Witan.Models.Resilience;
using Witan.Models.Settings;

namespace Witan.Input;

/// <summary>The part <c>models</c> of the settings file. What it leaves out has the defaults of <see cref="ModelSettings"/>.</summary>
internal sealed record ModelSettingsFile
{
    /// <summary>Gets the providers by name.</summary>
    public IReadOnlyDictionary<string, ProviderSettings>? Providers { get; init; }

    /// <summary>Gets the models of each role.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Roles { get; init; }

    /// <summary>Gets what tenants have otherwise.</summary>
    public IReadOnlyDictionary<string, TenantModels>? Tenants { get; init; }

    /// <summary>Gets what is done when a role's first model does not answer.</summary>
    public WhenDown? WhenDown { get; init; }

    /// <summary>Gets prices by model.</summary>
    public IReadOnlyDictionary<string, ModelPrice>? Prices { get; init; }

    /// <summary>Gets the most that calls may cost.</summary>
    public ModelCapsFile? Caps { get; init; }

    /// <summary>Gets the bounds of single calls.</summary>
    public ModelCallsFile? Calls { get; init; }

    /// <summary>Gets how calls are bounded, repeated and held back.</summary>
    public ModelResilienceFile? Resilience { get; init; }

    /// <summary>Gets how answers are kept.</summary>
    public ModelCacheFile? Cache { get; init; }

    /// <summary>Fills in the defaults.</summary>
    public ModelSettings ToSettings()
    {
        var defaults = new ModelSettings();
        return new ModelSettings
        {
            Providers = Providers ?? defaults.Providers,
            Roles = Roles ?? defaults.Roles,
            Tenants = Tenants ?? defaults.Tenants,
            WhenDown = WhenDown ?? defaults.WhenDown,
            Prices = Prices ?? defaults.Prices,
            Caps = new ModelCaps
            {
                CallUsd = Caps?.CallUsd ?? defaults.Caps.CallUsd,
                RunUsd = Caps?.RunUsd ?? defaults.Caps.RunUsd,
                DayUsd = Caps?.DayUsd ?? defaults.Caps.DayUsd,
            },
            Calls = new BudgetOptions
            {
                OutputMax = Calls?.OutputMax ?? defaults.Calls.OutputMax,
                RepeatsMax = Calls?.RepeatsMax ?? defaults.Calls.RepeatsMax,
            },
            Resilience = Resilience?.ToOptions(defaults.Resilience) ?? defaults.Resilience,
            Cache = Cache?.ToOptions(defaults.Cache) ?? defaults.Cache,
        };
    }
}
