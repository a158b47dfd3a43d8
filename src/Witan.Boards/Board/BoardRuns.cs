using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation.Constraints;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Deliberation.Rounds;
using Witan.Boards.Deliberation.SubProblems;
using Witan.Boards.Intake;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Engine;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Boards.Board;

/// <summary>Opens and reads runs of the board protocol.</summary>
/// <param name="engine">Opens and drives runs; it knows <see cref="BoardKind"/>.</param>
/// <param name="panels">Tells before anything is spent whether there is a panel under the terms.</param>
public sealed class BoardRuns(RunEngine engine, IPanels panels)
{
    private static readonly BoardProtocol Protocol = new();

    /// <summary>Opens a run; it is durable when the task completes and can be driven or resumed from then on.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="brief">What is to be deliberated.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Result<RunId>> OpenAsync(TenantContext context, Brief brief, BoardOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(options);
        return Terms(options).IsOk(out var terms, out var refusal)
            ? await OpenAsync(context, new BoardOpened { Brief = brief, Terms = terms }, options.Seed, options.CostUsd, cancellationToken, options.Id)
            : refusal;
    }

    /// <summary>Opens a run under terms that were checked before.</summary>
    internal async Task<Result<RunId>> OpenAsync(TenantContext context, BoardOpened opened, long seed, decimal costUsd, CancellationToken cancellationToken, RunId? id = null)
    {
        var (brief, terms) = (opened.Brief, opened.Terms);
        var anything = new ProblemPart { Id = "any", Goal = brief.Question, Context = string.Empty, DependsOn = [], Needs = [], Options = [] };
        if (!(await panels.ChooseAsync(context, anything, terms, cancellationToken)).IsOk(out _, out var refusal))
        {
            return refusal;
        }

        // The rounds may be raised while it runs; the steps have room for them.
        var limits = new RunLimits { StepsMax = StepsMax(terms), RoundsMax = terms.Rounds, CostUsd = costUsd };
        var opening = new RunOpening(BoardProtocol.Kind, brief.Question, [opened]) { Id = id, Seed = seed, Limits = limits };
        return await engine.OpenAsync(context, opening, cancellationToken);
    }

    /// <summary>Folds a run's events, all of them or only the first.</summary>
    /// <param name="events">The events, from the first.</param>
    public static BoardState Fold(IEnumerable<RecordedEvent> events) =>
        events.Aggregate(Protocol.Start, (state, recorded) => Protocol.Apply(state, recorded.Event));

    /// <summary>How many remarks of people each round has steps for.</summary>
    private const int RemarksPerRound = 4;

    /// <summary>Counts the steps that a board can have at most: for each part its panel, every round with a moderator, a search and an answer to a person, the vote and the outcome.</summary>
    internal static int StepsMax(BoardTerms terms)
    {
        return 1 + IntakeQuestion.CountMax + (2 * (BoardProtocol.AmendmentsMax + 1)) + (SubProblemPlan.PartsMax * (1 + (RoundPlan.RoundsMax * StepsOfRound(terms.Experts)) + terms.Experts + 1)) + 1;
    }

    /// <summary>Counts the steps that a round can have at most: the facilitator, the seats, a moderator, a search, and answers to people.</summary>
    internal static int StepsOfRound(int seats) => 2 + seats + 2 + 2 + (RemarksPerRound * (1 + seats));

    /// <summary>Makes terms of options.</summary>
    /// <returns>The terms; a refusal that names the limit.</returns>
    internal static Result<BoardTerms> Terms(BoardOptions options)
    {
        if (options.Experts is < BoardTerms.ExpertsMin or > BoardTerms.ExpertsMax)
        {
            return new InvalidInput($"{options.Experts} experts were asked for; a panel has {BoardTerms.ExpertsMin} to {BoardTerms.ExpertsMax}.");
        }

        if (options.Forced.Count > options.Experts)
        {
            return new InvalidInput($"{options.Forced.Count} personas are to sit on a panel of {options.Experts}. Name fewer, or ask for more experts (at most {BoardTerms.ExpertsMax}).");
        }

        if (options.Forced.Intersect(options.Excluded, StringComparer.Ordinal).FirstOrDefault() is { } both)
        {
            return new InvalidInput($"The persona '{both}' is to sit on the panel and is excluded from it. Choose one.");
        }

        if (options.Quorum is { } quorum && !(quorum is > 0 and <= 1))
        {
            return new InvalidInput($"A quorum of {quorum * 100:0.#} % was asked for; it is more than 0 and at most 100 % of the seats.");
        }

        if (!RoundPlan.For(options.Rounds).IsOk(out _, out var refusal) || !CountingRules.Find(options.Rule).IsOk(out _, out refusal))
        {
            return refusal;
        }

        return ConstraintList.Accept(options.Constraints).IsOk(out var constraints, out refusal)
            ? new BoardTerms
            {
                Experts = options.Experts,
                Rounds = options.Rounds,
                Rule = options.Rule,
                Quorum = options.Quorum,
                IsReversible = options.IsReversible,
                Asks = options.Asks,
                Approves = options.Approves,
                Forced = options.Forced,
                Excluded = options.Excluded,
                Constraints = constraints.Constraints,
            }
            : refusal;
    }
}
