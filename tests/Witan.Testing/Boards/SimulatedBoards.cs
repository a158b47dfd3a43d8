using Witan.Boards;
using Witan.Boards.Board;
using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Intake;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Models.Settings;
using Witan.Runs.Control;
using Witan.Runs.Definitions;
using Witan.Runs.Engine;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Runs.Signals;
using Witan.Testing.Models;
using Witan.Testing.Simulation;

namespace Witan.Testing.Boards;

/// <summary>Boards in a simulation: minds that keep disagreeing, answer after a while of virtual time and fail now and then, and people who steer.</summary>
public sealed class SimulatedBoards : ISimulatedKind
{
    private static readonly string[] NoNeeds = [];

    private readonly Random _chance;
    private readonly BoardScript _script = BoardScript.Disagreeing();
    private readonly BoardDeeds _deeds = new();
    private readonly bool _forgetsGate;
    private readonly SimulatedCalls _calls = new();

    /// <summary>Initializes a new instance of the <see cref="SimulatedBoards"/> class.</summary>
    /// <param name="chance">Makes up the question's parts.</param>
    /// <param name="forgetsGate">Whether the protocol goes past a gate that nobody opened: the mistake that a simulation must find.</param>
    public SimulatedBoards(Random chance, bool forgetsGate = false)
    {
        ArgumentNullException.ThrowIfNull(chance);
        (_chance, _forgetsGate) = (chance, forgetsGate);
        _script.Questions = chance.Next(4);
        _script.Parts = [.. Enumerable.Range(1, chance.Next(1, 4)).Select(number => ($"p{number}", number > 1 && chance.Next(2) == 0 ? [$"p{number - 1}"] : NoNeeds))];
    }

    /// <inheritdoc/>
    public EventCatalog Catalog { get; } = new EventCatalog().AddBoards();

    /// <inheritdoc/>
    public RunDefinition Definition => BoardPrompts.Current;

    /// <inheritdoc/>
    public int Deeds => BoardDeeds.Count;

    /// <inheritdoc/>
    public IReadOnlyList<RunEvent> Open(Random chance)
    {
        ArgumentNullException.ThrowIfNull(chance);
        var brief = BriefIntake.Accept("Do we move?", [new IncomingDocument("plan.md", "The lease ends in May.\nThe rent is 900 EUR."u8.ToArray())]);
        var terms = new BoardTerms
        {
            Experts = BoardTerms.ExpertsMin,
            Rounds = chance.Next(1, 5),
            Rule = CountingRules.Default.Name,
            IsReversible = chance.Next(2) == 0,
            Asks = chance.Next(2) == 0,
            Approves = chance.Next(3) > 0,
            Forced = [],
            Excluded = [],
            Constraints = [],
        };
        var limits = new RunLimits { StepsMax = chance.Next(12) == 0 ? chance.Next(1, 20) : BoardRuns.StepsMax(terms), RoundsMax = terms.Rounds, ParallelMax = chance.Next(1, 8) };
        return
        [
            new RunOpened { Kind = BoardProtocol.Kind, Title = "Do we move?", DefinitionHash = Definition.Hash, Seed = chance.Next(), Limits = limits },
            new BoardOpened { Brief = brief.IsOk(out var taken, out var refusal) ? taken : throw new SimulationException(refusal.Message), Terms = terms },
        ];
    }

    /// <inheritdoc/>
    public RunEngine EngineOf(RunServices services, Func<string, CancellationToken, Task> before)
    {
        ArgumentNullException.ThrowIfNull(services);
        var executor = new BoardExecutor(new OneMind(_script.Client()), Definition, new BoardServices(new SeededPanels(), new DocumentResearch()), new ModelCaps().CallUsd);
        var protocol = new BoardProtocol();
        return new RunEngine(services, new RunKind<BoardState>(
            Definition,
            _ => new RunRules<BoardState>(_forgetsGate ? new GatelessBoard(protocol) : protocol, new SimulatedBoardExecutor(executor, _chance, services.Time, before, _calls)),
            BoardConstraints.Check));
    }

    /// <inheritdoc/>
    public Refusal? CheckConstraint(string kind, string name, string value) => BoardConstraints.Check(name, value);

    /// <inheritdoc/>
    public Func<RunSignals, Task> Deed(Random chance, int number, RunId run, RunControl control) => _deeds.Of(chance, number, run, control);

    /// <inheritdoc/>
    public string? Fault(IReadOnlyList<RecordedEvent> events) => _calls.Fault ?? _deeds.Fault ?? BoardCheck.Fault(events);
}
