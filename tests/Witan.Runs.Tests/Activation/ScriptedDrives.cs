using System.Collections.Concurrent;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Activation;
using Witan.Runs.Driving;

namespace Witan.Runs.Tests.Activation;

/// <summary>Drives that do as they are told, and remember what went on at once.</summary>
internal sealed class ScriptedDrives(Func<TenantContext, RunId, CancellationToken, CancellationToken, Task<Result<DriveOutcome>>> drive) : IRunDrives
{
    private readonly Lock _lock = new();
    private readonly List<TenantId> _now = [];

    public ConcurrentQueue<(TenantContext Context, RunId Run)> Begun { get; } = [];

    public int MostAtOnce { get; private set; }

    public int MostOfATenantAtOnce { get; private set; }

    public int Now
    {
        get
        {
            lock (_lock)
            {
                return _now.Count;
            }
        }
    }

    /// <summary>Drives that take a while and then leave their run nothing to do.</summary>
    public static ScriptedDrives Finishing(MemoryDueRuns due, TimeSpan duration) => new(async (context, run, stop, _) =>
    {
        await Task.Delay(duration, CancellationToken.None);
        due.Clear(context, run);
        return DriveOutcome.Completed;
    });

    public async Task<Result<DriveOutcome>> DriveAsync(TenantContext context, RunId run, CancellationToken stop, CancellationToken abort)
    {
        Enter(context.Tenant);
        Begun.Enqueue((context, run));
        try
        {
            return await drive(context, run, stop, abort);
        }
        finally
        {
            lock (_lock)
            {
                _now.Remove(context.Tenant);
            }
        }
    }

    public int TimesBegun(DueRun run) => Begun.Count(begun => begun.Run == run.Run && begun.Context.Tenant == run.Tenant);

    private void Enter(TenantId tenant)
    {
        lock (_lock)
        {
            _now.Add(tenant);
            MostAtOnce = Math.Max(MostAtOnce, _now.Count);
            MostOfATenantAtOnce = Math.Max(MostOfATenantAtOnce, _now.Count(other => other == tenant));
        }
    }
}
