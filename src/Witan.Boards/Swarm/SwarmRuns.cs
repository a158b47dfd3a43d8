using Microsoft.Extensions.AI;
using Witan.Boards.Intake;
using Witan.Boards.Records;
using Witan.Boards.Swarm.Events;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Boards.Swarm;

/// <summary>Opens, drives and reads runs of the swarm protocol.</summary>
public sealed class SwarmRuns
{
    private readonly IJournal _journal;
    private readonly TimeProvider _time;
    private readonly RunDriver<SwarmState> _driver;

    /// <summary>Initializes a new instance of the <see cref="SwarmRuns"/> class.</summary>
    /// <param name="journal">The journal, with the events of <see cref="BoardEvents"/>.</param>
    /// <param name="minds">Who thinks.</param>
    /// <param name="time">The clock.</param>
    public SwarmRuns(IJournal journal, IChatClient minds, TimeProvider time)
    {
        _journal = journal;
        _time = time;
        _driver = new RunDriver<SwarmState>(journal, new SwarmProtocol(), new SwarmExecutor(minds));
    }

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

        var run = RunId.New(_time);
        var opened = new RunOpened
        {
            Kind = SwarmProtocol.Kind,
            Title = Title(brief.Question),
            DefinitionHash = SwarmPrompts.DefinitionHash,
            Seed = options.Seed,
            StepsMax = SwarmProtocol.StepsMax(options.Rounds),
        };
        var accepted = new BriefAccepted { Brief = brief, RoundsMax = options.Rounds };
        var appended = await _journal.AppendAsync(context, run, expectedVersion: 0, [opened, accepted], cancellationToken);
        return appended.IsOk(out _, out var refusal) ? run : refusal;
    }

    /// <summary>Drives a run from wherever it stands; see <see cref="RunDriver{TState}.DriveAsync"/>.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="observer">Who watches.</param>
    /// <param name="stop">Asks to stop after the steps in flight are journaled.</param>
    /// <param name="abort">Breaks off the steps in flight.</param>
    public async Task<Result<DriveOutcome>> DriveAsync(
        TenantContext context, RunId run, IRunObserver observer, CancellationToken stop, CancellationToken abort)
    {
        var state = await ReadAsync(context, run, abort);
        return state.Opened is { DefinitionHash: var pinned } && state.Closed is null && pinned != SwarmPrompts.DefinitionHash
            ? new Conflict($"Run {run} was opened under another version of the swarm. Finish it with the program that opened it, or start a new one.")
            : await _driver.DriveAsync(context, run, observer, stop, abort);
    }

    /// <summary>Folds a run.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SwarmState> ReadAsync(TenantContext context, RunId run, CancellationToken cancellationToken) =>
        _driver.Fold(await _journal.ReadAsync(context, run, cancellationToken));

    /// <summary>Makes the record of a finished run, from its events alone.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Result<DecisionRecord>> RecordAsync(TenantContext context, RunId run, CancellationToken cancellationToken)
    {
        var record = DecisionRecordBuilder.Build(await ReadAsync(context, run, cancellationToken));
        return record is null
            ? new Conflict($"Run {run} is not finished, so that it has no record yet. Finish it with 'witan resume {run}'.")
            : record;
    }

    private static string Title(string question)
    {
        var line = string.Join(' ', question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > RunOpened.TitleLengthMax ? line[..(RunOpened.TitleLengthMax - 1)].TrimEnd() + "…" : line;
    }
}
