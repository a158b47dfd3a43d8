using Witan.Boards.Board.Events;
using Witan.Boards.Intake;
using Witan.Boards.Roundtable;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Control;
using Witan.Runs.Engine;
using Witan.Runs.Journal;

namespace Witan.Boards.Board;

/// <summary>Adds documents to boards and round tables that are under way.</summary>
/// <param name="engine">Steers runs.</param>
/// <param name="journal">The journal.</param>
public sealed class RunDocuments(RunEngine engine, IJournal journal)
{
    /// <summary>Adds a document; it is durable when the task completes.</summary>
    /// <param name="context">Who.</param>
    /// <param name="run">The run.</param>
    /// <param name="document">The document.</param>
    /// <param name="reason">Why, in one sentence.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Where the run stands then; <see cref="InvalidInput"/> when the document cannot be taken; <see cref="Conflict"/> when the run takes none.</returns>
    public async Task<Result<RunControl>> AddAsync(TenantContext context, RunId run, IncomingDocument document, string reason, CancellationToken cancellationToken)
    {
        var events = await journal.ReadAsync(context, run, cancellationToken);
        if (events is not [{ Event: RunOpened opened }, ..])
        {
            return new NotFound($"There is no run '{run}'.");
        }

        if (opened.Kind is not (BoardProtocol.Kind or RoundtableProtocol.Kind))
        {
            return new Conflict($"A run of '{opened.Kind}' reads what it was given at its start. Start a new one with the document.");
        }

        return BriefIntake.Add(BoardRuns.Fold(events).Brief!, document).IsOk(out var taken, out var refusal)
            ? await engine.Signals.OwnAsync(context, run, reason, by => new DocumentAdded { By = by, Document = taken, Reason = reason }, cancellationToken)
            : refusal;
    }
}
