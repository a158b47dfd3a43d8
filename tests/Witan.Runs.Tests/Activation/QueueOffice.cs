using Witan.Kernel.Identity;
using Witan.Runs.Activation;

namespace Witan.Runs.Tests.Activation;

/// <summary>Admits, lets runs end by chance and admits again, until nothing is due; counts who was passed over meanwhile.</summary>
internal sealed class QueueOffice(QueueCase queue, int seed)
{
    private const int TurnsMax = 10_000;

    private readonly Random _chance = new(seed);
    private readonly List<DueRun> _due = [.. queue.Due];
    private readonly List<TenantId> _active = [.. queue.Active.SelectMany(pair => Enumerable.Repeat(pair.Key, pair.Value))];

    /// <summary>How often each tenant was served since another one began to wait for a place that its own limit would give it.</summary>
    private readonly Dictionary<(TenantId Waiting, TenantId Served), int> _passed = [];
    private TenantId? _last = queue.LastServed;

    public bool IsEmpty => _due.Count == 0;

    public int MostPassedOver { get; private set; }

    public void WorkOff()
    {
        for (var turn = 0; turn < TurnsMax && !IsEmpty; turn++)
        {
            foreach (var run in FairQueue.Admit(_due, _active.CountBy(tenant => tenant).ToDictionary(), queue.Limits, _last))
            {
                Serve(run);
            }

            if (_active.Count > 0)
            {
                _active.RemoveAt(_chance.Next(_active.Count));
            }
        }
    }

    private void Serve(DueRun run)
    {
        foreach (var waiting in _due.Select(other => other.Tenant).Distinct().Where(tenant => tenant != run.Tenant))
        {
            var key = (waiting, run.Tenant);
            _passed[key] = MayBeServed(waiting) ? _passed.GetValueOrDefault(key) + 1 : 0;
            MostPassedOver = Math.Max(MostPassedOver, _passed[key]);
        }

        foreach (var key in _passed.Keys.Where(key => key.Waiting == run.Tenant).ToList())
        {
            _passed[key] = 0;
        }

        _due.Remove(run);
        _active.Add(run.Tenant);
        _last = run.Tenant;
    }

    private bool MayBeServed(TenantId tenant) => _active.Count(active => active == tenant) < queue.Limits.PerTenant;
}
