using Witan.Kernel.Identity;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Journal;
using Witan.Testing.Journals;

namespace Witan.Testing.Simulation;

/// <summary>What the processes of a simulation share, and the witness of what they did.</summary>
internal sealed class SimulationWorld
{
    private readonly Random _chance;
    private readonly Dictionary<RunId, List<(string Node, RecordedEvent Recorded)>> _written = [];
    private readonly Dictionary<RunId, RunControl> _controls = [];

    public SimulationWorld(Random chance, ISimulatedKind kind, bool hasPlantedBug)
    {
        _chance = chance;
        Kind = kind;
        Journal = new MemoryJournal(kind.Catalog, Clock) { IgnoresVersions = hasPlantedBug };
    }

    public ManualTimeProvider Clock { get; } = new();

    public ISimulatedKind Kind { get; }

    public MemoryJournal Journal { get; }

    public MemoryDefinitions Definitions { get; } = new();

    /// <summary>Gets how a run stands, folded as it was written: reading it again at every tick would be most of the work.</summary>
    public RunControl Control(RunId run) => _controls.GetValueOrDefault(run, RunControl.Start);

    /// <summary>Gets or sets how many of a thousand appends fail.</summary>
    public int FaultsPerThousand { get; set; }

    public IReadOnlyDictionary<RunId, List<(string Node, RecordedEvent Recorded)>> Written => _written;

    /// <summary>Gets what was acknowledged to whoever asked for it.</summary>
    public List<(RunId Run, RecordedEvent Recorded)> Told { get; } = [];

    /// <summary>Gets what was seen to go wrong inside a task; null when nothing was.</summary>
    public string? Failure { get; private set; }

    public bool Fault() => FaultsPerThousand > 0 && _chance.Next(1000) < FaultsPerThousand;

    public void Appended(SimulatedNode? node, RunId run, IReadOnlyList<RecordedEvent> recorded)
    {
        if (!_written.TryGetValue(run, out var list))
        {
            _written[run] = list = [];
        }

        list.AddRange(recorded.Select(item => (node?.Name ?? "person", item)));
        _controls[run] = recorded.Aggregate(Control(run), (control, item) => control.Apply(item));
    }

    public void Acknowledged(RunId run, IReadOnlyList<RecordedEvent> recorded) => Told.AddRange(recorded.Select(item => (run, item)));

    /// <summary>A call begins. One that the journal holds the result of may only be made by a process that does not know yet that it lost the run.</summary>
    public void Called(SimulatedNode node, string step)
    {
        foreach (var run in node.Driving.Where(run => _written.ContainsKey(run)))
        {
            var written = _written[run];
            var driver = written.FindLast(item => item.Recorded.Event is RunDriven).Node;
            var done = written.Exists(item => item.Recorded.Event is IStepResult result && result.Step == step);
            if (done && driver == node.Name && node.Driving.Count == 1)
            {
                Failure ??= $"{node.Name} begins '{step}' of {run} again, which was done.";
            }
        }
    }

    /// <summary>Reads a run as the database has it.</summary>
    public IReadOnlyList<RecordedEvent> Read(TenantContext context, RunId run) =>
        Journal.ReadAsync(context, run, CancellationToken.None).GetAwaiter().GetResult();
}
