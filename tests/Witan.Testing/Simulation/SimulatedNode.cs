using Witan.Kernel.Identity;
using Witan.Runs.Driving;
using Witan.Runs.Engine;
using Witan.Runs.Journal;
using Witan.Testing.Journals;

namespace Witan.Testing.Simulation;

/// <summary>One process of a simulation: it can crash, freeze and wake, and its clock can jump.</summary>
internal sealed class SimulatedNode
{
    private readonly SimulationWorld _world;
    private TaskCompletionSource _thaw = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SimulatedNode(SimulationWorld world, int number, int life)
    {
        _world = world;
        Name = $"node-{number}.{life}";
        Time = new SkewedTime(world.Clock);
        Journal = new SimulatedJournal(world, this);
        Engine = world.Kind.EngineOf(new RunServices(Journal, world.Definitions, Changes, Time), OnCallAsync);
        _thaw.SetResult();
    }

    public string Name { get; }

    public SkewedTime Time { get; }

    public RunChanges Changes { get; } = new();

    public SimulatedJournal Journal { get; }

    public RunEngine Engine { get; }

    public bool IsDead { get; private set; }

    /// <summary>Gets the runs that this process drives now.</summary>
    public HashSet<RunId> Driving { get; } = [];

    /// <summary>Ends the process: whatever it does next never happens.</summary>
    public void Crash() => IsDead = true;

    /// <summary>Stops the process as SIGSTOP does, until it is woken.</summary>
    public void Freeze()
    {
        // Whoever waits for the thaw already goes on waiting for the same one.
        if (_thaw.Task.IsCompleted)
        {
            _thaw = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Wakes it.</summary>
    public void Wake() => _thaw.TrySetResult();

    /// <summary>Lets other tasks run, and does not come back while the process is frozen, nor ever when it is dead.</summary>
    public async Task PassAsync()
    {
        await Task.Yield();
        await _thaw.Task;
        if (IsDead)
        {
            await new TaskCompletionSource().Task;
        }
    }

    /// <summary>Drives a run as a worker does.</summary>
    public async Task DriveAsync(TenantContext context, RunId run)
    {
        if (IsDead || !Driving.Add(run))
        {
            return;
        }

        try
        {
            await Engine.DriveAsync(context, run, new DriveRequest(new RunHolder(Name, IsWorker: true), new Unobserved(), CancellationToken.None, CancellationToken.None));
        }
        catch (Data.StorageException)
        {
            // The database failed; the run is due again.
        }
        catch (CrashException)
        {
            Crash();
        }
        finally
        {
            Driving.Remove(run);
        }
    }

    private async Task OnCallAsync(string step, CancellationToken cancellationToken)
    {
        _world.Called(this, step);
        await PassAsync();
    }
}
