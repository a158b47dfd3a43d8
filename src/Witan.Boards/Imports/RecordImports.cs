using System.Security.Cryptography;
using System.Text;
using Witan.Boards.Records;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Engine;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Boards.Imports;

/// <summary>Takes records from elsewhere into the ledger: each as a run of its own that is over at once, so that it is shown, listed and followed through like any other.</summary>
/// <param name="journal">The journal, with the projections of the ledger.</param>
public sealed class RecordImports(IJournal journal)
{
    /// <summary>The kind of such runs, and the protocol of their decisions: how one tells that they were imported.</summary>
    public const string Kind = "import";

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Takes a record in; the same record is taken in once, however often it comes.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="imported">The record, from <see cref="RecordReader"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The run, and whether it is new.</returns>
    public async Task<Result<ImportedRun>> ImportAsync(TenantContext context, RecordImported imported, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(imported);
        var run = IdOf(context, imported.Sha256);
        var opened = new RunOpened
        {
            Kind = Kind,
            Title = RunTitle.Of(RecordReader.RecordOf(imported).Question),
            DefinitionHash = imported.Format,
            Seed = 1,
            Limits = new RunLimits(),
        };
        var closed = new RunClosed { Outcome = RunOutcome.Completed, Reason = $"Imported from {imported.Source}." };
        var appended = await journal.AppendAsync(context, run, expectedVersion: 0, [opened, imported, closed], cancellationToken);
        return appended.IsOk(out _, out var refusal) ? new ImportedRun(run, IsNew: true)
            : refusal is Conflict && (await journal.FindAsync(context, run.Value, cancellationToken)).IsOk(out _, out _) ? new ImportedRun(run, IsNew: false)
            : refusal;
    }

    /// <summary>Finds the record of a run that is an import; null of any other.</summary>
    /// <param name="events">The run's events, from the first.</param>
    public static IRecord? RecordOf(IReadOnlyList<RecordedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Select(recorded => recorded.Event).OfType<RecordImported>().FirstOrDefault() is { } imported ? RecordReader.RecordOf(imported) : null;
    }

    /// <summary>Names the run after whose it is and what it holds, so that a second one cannot be opened.</summary>
    /// <remarks>It begins with 0, as no run does that was opened after 2004: lists show imports behind what was deliberated here.</remarks>
    internal static RunId IdOf(TenantContext context, string sha256)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{context.Tenant.Value}\n{context.User.Value}\n{sha256}"));
        return new RunId(string.Concat(hash.Take(RunId.Length - 1).Select(part => Alphabet[part & 31]).Prepend('0')));
    }
}
