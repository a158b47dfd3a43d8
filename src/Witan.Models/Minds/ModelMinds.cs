using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using Witan.Kernel.Identity;
using Witan.Models.Budget;
using Witan.Models.Cache;
using Witan.Models.Chat;
using Witan.Models.Providers;
using Witan.Models.Resilience;
using Witan.Models.Settings;
using Witan.Models.Trace;

namespace Witan.Models.Minds;

/// <summary>The models that the settings name: for each a pipeline of trace, budget, cache, resilience and provider with one repair round it, behind fallbacks in their order. Safe to share.</summary>
public sealed class ModelMinds : IMinds, IAsyncDisposable
{
    private readonly ModelSettings _settings;
    private readonly Func<string, string?> _keys;
    private readonly IChatClient _analyst;
    private readonly TimeProvider _time;
    private readonly Lazy<ProviderGates> _gates;
    private readonly Lazy<AnswerCache> _cache;
    private readonly ConcurrentDictionary<string, Lazy<IModelProvider>> _providers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<IChatClient>> _models = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="ModelMinds"/> class. Nothing is sent before somebody asks.</summary>
    /// <param name="settings">Which models. Whoever read them has checked them: <see cref="ModelSettings.Faults"/> is empty.</param>
    /// <param name="keys">Reads the variable that holds a provider's key.</param>
    /// <param name="analyst">The built-in analyst; its maker disposes of it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cacheDirectory">Where answers are kept; null for memory only. Nothing is written before a model is asked.</param>
    /// <param name="cacheEvents">Is told when the cache's disk cannot be used and when it can again; null when nobody wants to know.</param>
    public ModelMinds(ModelSettings settings, Func<string, string?> keys, IChatClient analyst, TimeProvider time, string? cacheDirectory = null, ICacheEvents? cacheEvents = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_settings, _keys, _analyst, _time) = (settings, keys, analyst, time);
        _gates = new Lazy<ProviderGates>(() => new ProviderGates(time));
        _cache = new Lazy<AnswerCache>(() => new AnswerCache(settings.Cache with { Directory = cacheDirectory }, time, cacheEvents));
    }

    /// <inheritdoc/>
    public IChatClient For(TenantContext context, ModelRole role)
    {
        ArgumentNullException.ThrowIfNull(context);
        var candidates = _settings.ModelsOf(context.Tenant, role).Select(name => new FallbackCandidate(name.ToString(), ModelOf(name))).ToList();
        // Also round a single one: what is to be done when it does not answer is said there.
        return new FallbackChatClient(candidates, new FallbackOptions { WhenDown = _settings.WhenDown });
    }

    /// <summary>Finds one model.</summary>
    /// <param name="name">The model; its provider must be in the settings.</param>
    public IChatClient ModelOf(ModelName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.IsAnalyst ? _analyst : _models.GetOrAdd(name.ToString(), _ => new Lazy<IChatClient>(() => Build(name))).Value;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_cache.IsValueCreated)
        {
            await _cache.Value.DisposeAsync();
        }

        foreach (var provider in _providers.Values.Where(provider => provider.IsValueCreated))
        {
            provider.Value.Dispose();
        }

        if (_gates.IsValueCreated)
        {
            _gates.Value.Dispose();
        }
    }

    private RepairingChatClient Build(ModelName name)
    {
        var provider = name.Provider!;
        var chat = _providers.GetOrAdd(provider, _ => new Lazy<IModelProvider>(() => Open(provider))).Value.CreateChat(name.Model);
        var resilient = new ResilientChatClient(chat, _gates.Value.For(provider, _settings.Resilience), name.Model);
        var budgeted = new BudgetedChatClient(new CachingChatClient(resilient, provider, _cache.Value), provider, name.Model, _settings.PriceOf(name)!, _settings.Calls, _time);
        return new RepairingChatClient(new TracedChatClient(budgeted, provider, name.Model, _time), provider, name.Model);
    }

    private IModelProvider Open(string name)
    {
        var provider = _settings.Providers[name];
        var key = provider.KeyVariable is { } variable ? _keys(variable) : null;
        return ModelProviders.Open(new ProviderOptions { Name = name, Kind = provider.Kind, Address = provider.Address, ApiKey = string.IsNullOrWhiteSpace(key) ? null : key }, _time);
    }
}
