using Witan.Boards.Board;
using Witan.Boards.Imports;
using Witan.Boards.Records.Board;
using Witan.Boards.Records.Table;
using Witan.Boards.Roundtable;
using Witan.Boards.Swarm;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Boards.Records;

/// <summary>A run of any protocol of this module on the way to its record. Folds on event by event, and never changes: safe for many threads.</summary>
/// <remarks>For whoever looks at a run again and again while it grows: the record is made when somebody asks for it, not with every look.</remarks>
public abstract class RecordFold
{
    private RecordFold()
    {
    }

    /// <summary>Gets the fold of no events.</summary>
    public static RecordFold Start { get; } = new Unopened();

    /// <summary>Gets whether there is a record: the run has reached an outcome.</summary>
    public abstract bool HasRecord { get; }

    /// <summary>Folds one event.</summary>
    /// <param name="recorded">The next event of the run.</param>
    public abstract RecordFold Apply(RecordedEvent recorded);

    /// <summary>Makes the record.</summary>
    /// <returns>The record; null when the run has no outcome yet, or is of a kind that has none.</returns>
    public abstract IRecord? Build();

    private sealed class Unopened : RecordFold
    {
        public override bool HasRecord => false;

        public override RecordFold Apply(RecordedEvent recorded) => recorded.Event switch
        {
            RunOpened { Kind: SwarmProtocol.Kind } => Of(new SwarmProtocol(), recorded, DecisionRecordBuilder.CanBuild, DecisionRecordBuilder.Build),
            RunOpened { Kind: RoundtableProtocol.Kind } => Of(new RoundtableProtocol(), recorded, TableRecordBuilder.CanBuild, TableRecordBuilder.Build),
            RunOpened { Kind: BoardProtocol.Kind } => Of(new BoardProtocol(), recorded, BoardRecordBuilder.CanBuild, BoardRecordBuilder.Build),
            RunOpened { Kind: RecordImports.Kind } => new Import(null),
            _ => this,
        };

        public override IRecord? Build() => null;

        private static Folded<TState> Of<TState>(IProtocol<TState> protocol, RecordedEvent opened, Func<TState, bool> has, Func<TState, IRecord?> build) =>
            new(protocol, protocol.Apply(protocol.Start, opened.Event), has, build);
    }

    private sealed class Import(RecordImported? imported) : RecordFold
    {
        public override bool HasRecord => imported is not null;

        public override RecordFold Apply(RecordedEvent recorded) => imported is null && recorded.Event is RecordImported found ? new Import(found) : this;

        public override IRecord? Build() => imported is null ? null : RecordReader.RecordOf(imported);
    }

    private sealed class Folded<TState>(IProtocol<TState> protocol, TState state, Func<TState, bool> has, Func<TState, IRecord?> build) : RecordFold
    {
        public override bool HasRecord => has(state);

        public override RecordFold Apply(RecordedEvent recorded) => new Folded<TState>(protocol, protocol.Apply(state, recorded.Event), has, build);

        public override IRecord? Build() => build(state);
    }
}
