using Witan.Kernel.Identity;
using Witan.Runs.Journal;
using Witan.Runs.Signals;
using Witan.Testing.Scripts;

namespace Witan.Testing.Simulation;

/// <summary>Runs, processes, a journal, people and faults on virtual time. Everything that is left to chance comes from one seed.</summary>
public sealed class Simulation
{
    private static readonly TenantContext Context = TenantContext.Local;
    private static readonly TimeSpan Trouble = TimeSpan.FromSeconds(40);

    /// <summary>Long enough for a script that opens one gate after the other until its steps are used up.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1500);

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    private readonly Random _chance;
    private readonly SimulationScheduler _scheduler;
    private readonly SimulationWorld _world;
    private readonly List<SimulatedNode> _nodes = [];
    private readonly List<RunId> _runs = [];
    private readonly List<Task> _started = [];
    private int _crashes;

    private Simulation(int seed, Func<Random, ISimulatedKind> kind, bool hasPlantedBug)
    {
        _chance = new Random(seed);
        _scheduler = new SimulationScheduler(_chance);
        _world = new SimulationWorld(_chance, kind(_chance), hasPlantedBug);
    }

    /// <summary>Runs one simulation of scripted runs.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="hasPlantedBug">Whether the journal takes appends without looking at the version.</param>
    public static SimulationResult Run(int seed, bool hasPlantedBug = false) => Run(seed, chance => new SimulatedScripts(chance), hasPlantedBug);

    /// <summary>Runs one simulation.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="kind">Makes the kind of run.</param>
    /// <param name="hasPlantedBug">Whether the journal takes appends without looking at the version.</param>
    public static SimulationResult Run(int seed, Func<Random, ISimulatedKind> kind, bool hasPlantedBug = false)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new Simulation(seed, kind, hasPlantedBug).Run();
    }

    private SimulationResult Run()
    {
        string? failure = null;
        try
        {
            Do(OpenAsync);
            _world.FaultsPerThousand = _chance.Next(3) * 5;
            Pass(Trouble, Disturb);
            _world.FaultsPerThousand = 0;
            foreach (var node in _nodes)
            {
                node.Wake();
                node.Time.Skew = TimeSpan.Zero;
            }

            Pass(Calm, Please);
            _runs.ForEach(run => SimulationCheck.Run(_world, Context, run));
        }
        catch (SimulationException found)
        {
            failure = found.Message;
        }

        var events = _runs.Select(run => _world.Read(Context, run)).ToList();
        return new SimulationResult(
            SimulationCheck.Hash(_world, Context, _runs),
            events.Sum(list => list.Count),
            _crashes,
            events.Count(list => list.Any(recorded => recorded.Event is RunClosed { Outcome: RunOutcome.Completed })),
            _runs.Count,
            failure);
    }

    private async Task OpenAsync()
    {
        await _world.Definitions.PutAsync(Context, _world.Kind.Definition, CancellationToken.None);
        for (var number = 0; number < _chance.Next(1, 4); number++)
        {
            var run = new RunId($"sim{number:0000000000000}");
            var appended = await _world.Journal.AppendAsync(Context, run, 0, _world.Kind.Open(_chance), CancellationToken.None);
            _world.Appended(null, run, ScriptHost.Ok(appended));
            _runs.Add(run);
        }

        for (var number = 0; number < _chance.Next(1, 4); number++)
        {
            _nodes.Add(new SimulatedNode(_world, number, life: 1));
        }
    }

    /// <summary>Lets virtual time pass; between two ticks work is given out, and whatever else happens in them.</summary>
    private void Pass(TimeSpan span, Action each)
    {
        var end = _world.Clock.GetUtcNow() + span;
        while (_world.Clock.GetUtcNow() < end && !IsQuiet())
        {
            each();
            Activate();
            _scheduler.RunReady();
            Advance(Tick);
        }
    }

    /// <summary>Nobody drives, and nothing will be due: whatever is not over waits for a person.</summary>
    private bool IsQuiet() => _world.Journal.NextDue() is null && _nodes.TrueForAll(node => node.IsDead || node.Driving.Count == 0) && !_runs.Exists(IsPausedByAPerson);

    private bool IsPausedByAPerson(RunId run) => _world.Control(run) is { Closed: null, Paused.By: "local" };

    /// <summary>Moves the clock from timer to timer, on the scheduler, and runs what each makes ready.</summary>
    private void Advance(TimeSpan by)
    {
        var end = _world.Clock.GetUtcNow() + by;
        while (_world.Clock.GetUtcNow() < end)
        {
            var next = _world.Clock.NextTimer is { } timer && timer < end ? timer : end;
            var now = _world.Clock.GetUtcNow();
            Do(() =>
            {
                _world.Clock.Advance(next > now ? next - now : TimeSpan.Zero);
                return Task.CompletedTask;
            });
        }
    }

    /// <summary>Gives due runs to nodes as a scheduler does: one node each, except for the mistakes that a scheduler may make.</summary>
    private void Activate()
    {
        foreach (var (context, run) in _world.Journal.Due())
        {
            var alive = _nodes.Where(node => !node.IsDead).ToList();
            var driven = alive.Exists(node => node.Driving.Contains(run));
            if (alive.Count > 0 && (!driven || _chance.Next(40) == 0))
            {
                var node = alive[_chance.Next(alive.Count)];
                Start(() => node.DriveAsync(context, run));
            }
        }
    }

    private void Disturb()
    {
        var number = _chance.Next(_nodes.Count);
        switch (_chance.Next(30))
        {
            case 0:
                _nodes[number].Crash();
                _crashes++;
                break;
            case 1 or 2 when _nodes[number].IsDead:
                _nodes[number] = new SimulatedNode(_world, number, _crashes + 2);
                break;
            case 3:
                _nodes[number].Freeze();
                break;
            case 4 or 5:
                _nodes[number].Wake();
                break;
            case 6:
                _nodes[number].Time.Skew = TimeSpan.FromSeconds(_chance.Next(-20, 20));
                break;
            case < 14:
                Person(_runs[_chance.Next(_runs.Count)], _chance.Next(_world.Kind.Deeds));
                break;
        }
    }

    /// <summary>In the end processes are started again and people resume and answer, so that every run can end.</summary>
    private void Please()
    {
        for (var number = 0; number < _nodes.Count; number++)
        {
            if (_nodes[number].IsDead)
            {
                _nodes[number] = new SimulatedNode(_world, number, ++_crashes + 100);
            }
        }

        foreach (var run in _runs)
        {
            if (IsPausedByAPerson(run))
            {
                Person(run, 1);
            }
        }
    }

    private void Person(RunId run, int deed)
    {
        var signals = new RunSignals(new SimulatedJournal(_world, node: null), _world.Clock, _world.Kind.CheckConstraint);
        var act = _world.Kind.Deed(_chance, deed, run, _world.Control(run));
        Start(() => act(signals));
    }

    /// <summary>Runs work to its end before anything else goes on.</summary>
    private void Do(Func<Task> work)
    {
        Start(work);
        _scheduler.RunReady();
        Observe();
    }

    private void Start(Func<Task> work) => _started.Add(_scheduler.StartAsync(work));

    /// <summary>A failure inside a task is the simulation's, wherever it happens.</summary>
    private void Observe()
    {
        if (_started.Find(task => task.IsFaulted) is { } failed)
        {
            throw new SimulationException(failed.Exception!.InnerException!.ToString());
        }

        _started.RemoveAll(task => task.IsCompleted);
        if (_world.Failure is { } failure)
        {
            throw new SimulationException(failure);
        }
    }
}
