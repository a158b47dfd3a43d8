using Witan.Models.Minds;
using Witan.Models.Providers;

namespace Witan.Models.Settings;

/// <summary>What settings of models must keep to. Each fault names the key, what it takes and the way out.</summary>
internal static class SettingsRules
{
    public static IEnumerable<string> Faults(ModelSettings settings)
    {
        if (settings.Providers.Count > ModelSettings.ProvidersMax)
        {
            yield return $"models.providers takes up to {ModelSettings.ProvidersMax}, not {settings.Providers.Count}.";
        }

        foreach (var (name, provider) in settings.Providers)
        {
            if (name.Contains('/', StringComparison.Ordinal) || name == ModelName.Analyst)
            {
                yield return $"models.providers.{name} cannot be a provider's name: it has no '/' in it and is not '{ModelName.Analyst}'.";
            }

            if (new ProviderOptions { Name = name, Kind = provider.Kind, Address = provider.Address }.Fault() is { } fault)
            {
                yield return $"models.providers.{name}: {fault}.";
            }
        }

        foreach (var (model, price) in settings.Prices)
        {
            if (price.Fault() is { } wrong)
            {
                yield return $"models.prices.{model}: {wrong}.";
            }
        }

        if (settings.Caps.Fault() is { } caps)
        {
            yield return $"models.caps: {caps}.";
        }

        if (settings.Calls.Fault() is { } calls)
        {
            yield return $"models.calls: {calls}.";
        }

        foreach (var fault in settings.Resilience.FindFaults().Select(fault => $"models.resilience.{fault}").Concat(settings.Cache.FindFaults().Select(fault => $"models.cache.{fault}")))
        {
            yield return fault;
        }

        foreach (var fault in Roles(settings, "models.roles", settings.Roles).Concat(settings.Tenants.SelectMany(tenant => Tenant(settings, tenant.Key, tenant.Value))))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Tenant(ModelSettings settings, string tenant, TenantModels own)
    {
        foreach (var (name, usd) in new[] { ("dayUsd", own.DayUsd), ("runUsd", own.RunUsd) })
        {
            if (usd is < 0 or > ModelCaps.UsdMax)
            {
                yield return $"models.tenants.{tenant}.{name} takes 0 to {ModelCaps.UsdMax:0} US dollars, not {usd}.";
            }
        }

        foreach (var fault in Roles(settings, $"models.tenants.{tenant}.roles", own.Roles ?? new Dictionary<string, IReadOnlyList<string>>()))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Roles(ModelSettings settings, string key, IReadOnlyDictionary<string, IReadOnlyList<string>> roles)
    {
        var known = Enum.GetValues<ModelRole>().Select(ModelSettings.KeyOf).ToList();
        foreach (var (role, names) in roles)
        {
            if (!known.Contains(role, StringComparer.Ordinal))
            {
                yield return $"{key}.{role} is no role. There are: {string.Join(", ", known)}.";
            }

            if (names is not { Count: > 0 and <= ModelSettings.CandidatesMax })
            {
                yield return $"{key}.{role} takes 1 to {ModelSettings.CandidatesMax} models, not {names?.Count ?? 0}.";
            }

            foreach (var fault in (names ?? []).Select(name => Candidate(settings, $"{key}.{role}", name)).OfType<string>())
            {
                yield return fault;
            }
        }
    }

    private static string? Candidate(ModelSettings settings, string key, string text) => ModelName.Parse(text) switch
    {
        null => $"{key} names '{text}'; a model is provider/model or '{ModelName.Analyst}'.",
        { IsAnalyst: true } => null,
        { Provider: { } provider } when !settings.Providers.ContainsKey(provider) => $"{key} names '{text}', and models.providers has no '{provider}'.",
        { } name when settings.PriceOf(name) is null =>
            $"{key} names '{text}', and nobody said what it costs. Add models.prices.{name.Model} with input and output in US dollars for a million tokens, or \"free\": true to the provider.",
        _ => null,
    };
}
