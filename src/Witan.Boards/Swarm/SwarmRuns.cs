using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Intake;
using Witan.Boards.Swarm.Events;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Engine;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Boards.Swarm;

/// <summary>Opens and reads runs of the swarm protocol.</summary>
/// <param name="engine">Opens and drives runs; it knows <see cref="SwarmKind"/>.</param>
public sealed class SwarmRuns(RunEngine engine)
{
    private static readonly SwarmProtocol Protocol = new();

    /// <summary>Opens a run; it is durable when the task completes and can be driven or resumed from then on.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="brief">What is to be deliberated.</param>
    /// <param name="options">The seed and the rounds.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Result<RunId>> OpenAsync(TenantContext context, Brief brief, SwarmOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Rounds is < 0 or > SwarmProtocol.RoundsMax)
        {
            return new InvalidInput($"{options.Rounds} rounds were asked for; a swarm holds 0 to {SwarmProtocol.RoundsMax}.");
        }

        if (options.Rule is not null && !CountingRules.Find(options.Rule).IsOk(out _, out var unknown))
        {
            return unknown;
        }

        var accepted = new BriefAccepted { Brief = brief, RoundsMax = options.Rounds, Rule = options.Rule, Reopens = options.Reopens };
        // The rounds may be raised while it runs, to as many as a swarm holds; the steps have room for them.
        var limits = new RunLimits { StepsMax = SwarmProtocol.StepsMax(SwarmProtocol.RoundsMax), RoundsMax = options.Rounds, CostUsd = options.CostUsd };
        return await engine.OpenAsync(
            context, new RunOpening(SwarmProtocol.Kind, brief.Question, [accepted]) { Id = options.Id, Seed = options.Seed, Limits = limits }, cancellationToken);
    }

    /// <summary>Folds a run.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SwarmState> ReadAsync(TenantContext context, RunId run, CancellationToken cancellationToken) =>
        Fold(await engine.Services.Journal.ReadAsync(context, run, cancellationToken));

    /// <summary>Folds a run's events, all of them or only the first.</summary>
    /// <param name="events">The events, from the first.</param>
    public static SwarmState Fold(IEnumerable<RecordedEvent> events) =>
        events.Aggregate(Protocol.Start, (state, recorded) => Protocol.Apply(state, recorded.Event));
}
