using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Kernel.Results;
using Witan.Memory.Forgetting;
using Witan.Memory.Serving;

namespace Witan.Testing.Memories;

/// <summary>Random calls by tenants whose texts, users, subjects and patterns are alike: nobody sees, counts or touches what is another's.</summary>
/// <remarks>Whatever comes back is searched for ids of others, and what each tenant holds is counted beside it.</remarks>
public sealed partial class TenancyCases : IAsyncDisposable
{
    private const int Tenants = 4;
    private const int Capacity = 150;
    private static readonly JsonSerializerOptions Everything = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private readonly Random _chance;
    private readonly ManualTimeProvider _time = new();
    private readonly MemoryService _memory;
    private readonly TenantState[] _tenants = [.. Enumerable.Range(0, Tenants).Select(number => new TenantState($"office-{number}", ["ada", "bob"]))];
    private readonly Dictionary<string, TenantState> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _made = new(StringComparer.Ordinal);
    private readonly List<string> _leaks = [];
    private int _foreign;

    private TenancyCases(int seed, IDatabase database, string directory)
    {
        _chance = new Random(seed);
        var options = new MemoryOptions { DataDirectory = directory, Retention = new RetentionPolicy { CapacityMax = Capacity }, CacheMax = 64, TenantsMax = Tenants - 1 };
        _memory = new MemoryService(database, new AuditLog(database, _time), options, _time, "operator");
    }

    /// <summary>Gets the calls that are made: every public one of the memory's service.</summary>
    public static IReadOnlyCollection<string> Names { get; } = [.. Calls.Select(call => call.Name)];

    /// <summary>Makes so many random calls.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="cases">How many.</param>
    /// <param name="database">An empty database, opened, with the memory's tables.</param>
    /// <param name="directory">A directory of its own.</param>
    public static async Task<TenancyResult> RunAsync(int seed, int cases, IDatabase database, string directory)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var run = new TenancyCases(seed, database, directory);
        foreach (var tenant in run._tenants)
        {
            await database.OperateAsync(session => session.ExecuteAsync("INSERT INTO tenants (tenant_id, name, is_demo, created_ms) VALUES (@name, 'An office', 0, 0);", new { name = tenant.Name }), CancellationToken.None);
        }

        for (var number = 0; number < cases; number++)
        {
            await run.CallAsync();
        }

        await run.CheckAllAsync();
        return new TenancyResult(run._made, run._foreign, run._leaks);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _memory.DisposeAsync();

    private async Task CallAsync()
    {
        _time.Advance(TimeSpan.FromMilliseconds(_chance.Next(3)));
        var at = _chance.Next(Calls.Sum(call => call.Share));
        var (name, _, make) = Calls.First(call => (at -= call.Share) < 0);
        var tenant = Any(_tenants)!;
        _made[name] = _made.GetValueOrDefault(name) + 1;
        await make(this, tenant, Any(tenant.Users)!);
    }

    private async Task CheckAllAsync()
    {
        foreach (var tenant in _tenants)
        {
            await FiguresAsync(tenant, tenant.Users[0]);
            await ReconcileAsync(tenant, tenant.Users[0]);
            CheckExport(tenant);
        }

        var nobody = new TenantState("nobody", ["ada"]);
        await RecallAsync(nobody, nobody.Users[0]);
        await FiguresAsync(nobody, nobody.Users[0]);
        await FindAsync(nobody, nobody.Users[0]);
    }

    /// <summary>Searches an answer, and whatever a refusal says, for ids that are another tenant's.</summary>
    private bool Ok<T>(TenantState tenant, Result<T> result, out T value, bool isForeign = false)
        where T : notnull
    {
        var isOk = result.IsOk(out value!, out var refusal);
        Search(tenant, isOk ? JsonSerializer.Serialize(value, Everything) : refusal!.Message, isForeign);
        if (isForeign)
        {
            _foreign++;
            Require(tenant, isOk is false && refusal is NotFound, $"got '{(isOk ? typeof(T).Name : refusal!.Message)}' for what is another's");
        }

        return isOk;
    }

    private void Search(TenantState tenant, string answer, bool mayName = false)
    {
        foreach (var id in Ids().Matches(answer).Select(match => match.Value).Where(_owners.ContainsKey))
        {
            Require(tenant, mayName || _owners[id] == tenant, $"saw {id}, which is {_owners[id].Name}'s, in {answer[..Math.Min(answer.Length, 200)]}");
        }
    }

    private void Require(TenantState tenant, bool holds, string what)
    {
        if (!holds)
        {
            _leaks.Add($"{tenant.Name} {what}.");
        }
    }

    private void Keep(TenantState tenant, string id, int steps = 0)
    {
        _owners[id] = tenant;
        tenant.Live.Add(id);
        for (var step = 1; step <= steps; step++)
        {
            tenant.Live.Add($"{id}-{step:0000}");
        }
    }

    /// <summary>Chooses an id: half of the time one of the tenant's own, else one of another's.</summary>
    private (string Id, bool IsForeign)? Choose(TenantState tenant, Func<TenantState, IEnumerable<string>> of)
    {
        var from = _chance.Next(2) == 0 ? tenant : Any(_tenants)!;
        return Any([.. of(from)]) is { } id ? (id, from != tenant) : null;
    }

    private T? Any<T>(IReadOnlyList<T> items)
        where T : class => items.Count == 0 ? null : items[_chance.Next(items.Count)];

    [GeneratedRegex("[0-9a-hjkmnp-tv-z]{16}")]
    private static partial Regex Ids();
}
