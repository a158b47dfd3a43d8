using Witan.Boards.Board;
using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation.Rounds;
using Witan.Boards.Intake;
using Witan.Boards.Roundtable.Events;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Engine;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Boards.Roundtable;

/// <summary>Opens and reads runs of the round table.</summary>
/// <param name="engine">Opens and drives runs; it knows <see cref="RoundtableKind"/>.</param>
/// <param name="tables">Who sits there, and under which rules.</param>
public sealed class RoundtableRuns(RunEngine engine, ITables tables)
{
    private const int SeatsMax = TableSeating.StandingMax + TableSeating.InvokedMax;

    private static readonly RoundtableProtocol Protocol = new();

    /// <summary>Opens a run under the rules of now; it is durable when the task completes and can be driven or resumed from then on.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="brief">What is to be deliberated.</param>
    /// <param name="options">How; the number of experts follows from the subjects, and the parts are not split.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The run's id; a refusal when the options are not ones that can be met.</returns>
    public async Task<Result<RunId>> OpenAsync(TenantContext context, Brief brief, BoardOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(options);
        return BoardRuns.Terms(options).IsOk(out var terms, out var refusal)
            ? await OpenAsync(context, new BoardOpened { Brief = brief, Terms = terms }, options.Seed, options.CostUsd, cancellationToken, options.Id)
            : refusal;
    }

    /// <summary>Opens a run under terms that were checked before, and the rules of now.</summary>
    internal async Task<Result<RunId>> OpenAsync(TenantContext context, BoardOpened opened, long seed, decimal costUsd, CancellationToken cancellationToken, RunId? id = null)
    {
        if (!(await tables.SeatAsync(context, [], opened.Terms, cancellationToken)).IsOk(out _, out var refusal))
        {
            return refusal;
        }

        var rules = await tables.RulesAsync(context, cancellationToken);
        var limits = new RunLimits { StepsMax = StepsMax, RoundsMax = opened.Terms.Rounds, CostUsd = costUsd };
        var opening = new RunOpening(RoundtableProtocol.Kind, opened.Brief.Question, [opened, new TableOpened { Rules = rules }])
        {
            Id = id, Seed = seed, Limits = limits,
        };
        return await engine.OpenAsync(context, opening, cancellationToken);
    }

    /// <summary>Folds a run's events, all of them or only the first.</summary>
    /// <param name="events">The events, from the first.</param>
    public static RoundtableState Fold(IEnumerable<RecordedEvent> events) =>
        events.Aggregate(Protocol.Start, (state, recorded) => Protocol.Apply(state, recorded.Event));

    /// <summary>Counts the steps that a table can have at most: frame, seats, assessments, rulings, each round as a board's, the vote, the outcome, the branches, the gate, the closing.</summary>
    private static int StepsMax => 2 + SeatsMax + 1 + (RoundPlan.RoundsMax * BoardRuns.StepsOfRound(SeatsMax)) + SeatsMax + 2 + TableVerdict.AsksMax + 1;
}
