using System.Globalization;
using Witan.Boards.Board.Events;
using Witan.Boards.Imports;
using Witan.Boards.Swarm.Events;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Models.Ledger;
using Witan.Models.Prices;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Boards.Storage;

/// <summary>Keeps sessions, contributions, votes and the ledger in step with the journal, in its own transaction.</summary>
public sealed class SessionProjection : IJournalProjection
{
    /// <summary>The provider of calls that no configured one answered.</summary>
    private const string BuiltIn = "built-in";

    /// <inheritdoc/>
    public async Task ApplyAsync(DataSession session, JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(entry);
        foreach (var recorded in entry.Events)
        {
            await ApplyAsync(session, entry, recorded);
        }
    }

    private static async Task ApplyAsync(DataSession session, JournalEntry entry, RecordedEvent recorded)
    {
        var run = entry.Run;
        var at = recorded.At.ToUnixTimeMilliseconds();
        switch (recorded.Event)
        {
            case RunOpened opened:
                await session.ExecuteAsync(SessionSql.Open, new { run = run.Value, protocol = opened.Kind, question = opened.Title, at });
                break;
            case BriefAccepted accepted:
                await session.ExecuteAsync(SessionSql.Brief, new { run = run.Value, question = accepted.Brief.Question, roundsMax = (long)accepted.RoundsMax, at });
                break;
            case BoardOpened board:
                await session.ExecuteAsync(SessionSql.Brief, new { run = run.Value, question = board.Brief.Question, roundsMax = (long)board.Terms.Rounds, at });
                break;
            case RecordImported imported:
                await session.ExecuteAsync(SessionSql.Brief, new { run = run.Value, question = RecordReader.RecordOf(imported).Question, roundsMax = 0L, at });
                break;
            case ConstraintChanged { Name: LimitChanges.Rounds } changed when int.TryParse(changed.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds):
                await session.ExecuteAsync(SessionSql.Rounds, new { run = run.Value, roundsMax = (long)rounds, at });
                break;
            case RunClosed closed:
                await session.ExecuteAsync(SessionSql.Close, new { run = run.Value, status = closed.Outcome.ToString().ToLowerInvariant(), reason = closed.Reason, at });
                break;
        }

        if (Contribution.Of(recorded.Event) is { } contribution)
        {
            await ContributeAsync(session, entry, recorded, contribution);
        }
    }

    private static async Task ContributeAsync(DataSession session, JournalEntry entry, RecordedEvent recorded, Contribution contribution)
    {
        var run = entry.Run;
        var at = recorded.At.ToUnixTimeMilliseconds();
        var round = (long?)contribution.Round;
        await session.ExecuteAsync(
            SessionSql.Contribute,
            new { run = run.Value, seq = recorded.Sequence, contribution.Persona, contribution.Phase, round, contribution.Content, at });
        foreach (var stance in CastVote.Of(recorded.Event))
        {
            var vote = new
            {
                run = run.Value,
                seq = recorded.Sequence,
                option = stance.Option,
                contribution.Persona,
                final = stance.IsFinal ? 1L : 0L,
                score = (long)stance.Score,
                stance.Confidence,
            };
            await session.ExecuteAsync(SessionSql.Vote, vote);
        }

        if (contribution.Call is { } call)
        {
            await BookAsync(session, entry, recorded, contribution, call);
        }
    }

    private static async Task BookAsync(DataSession session, JournalEntry entry, RecordedEvent recorded, Contribution contribution, CallReceipt call)
    {
        var run = entry.Run;
        await session.ExecuteAsync(SessionSql.Advance, new
        {
            run = run.Value,
            contribution.Phase,
            round = (long)(contribution.Round ?? 0),
            // A copied answer was paid by the run that it was copied from.
            tokens = entry.IsCopy ? 0 : call.InputTokens + call.OutputTokens,
            cost = entry.IsCopy ? 0 : Usd.Micro(call.CostUsd),
            at = recorded.At.ToUnixTimeMilliseconds(),
        });
        if (!entry.IsCopy && call.IsBilled is not true)
        {
            // A call that money was set aside for has a bill of its own.
            await CallLedger.BookAsync(session, Ledger(run, recorded, contribution, call));
        }
    }

    private static LedgerEntry Ledger(RunId run, RecordedEvent recorded, Contribution contribution, CallReceipt call) => new()
    {
        CallId = string.Create(CultureInfo.InvariantCulture, $"{run}/{recorded.Sequence}"),
        RunId = run.Value,
        Step = ((IStepResult)recorded.Event).Step,
        Persona = contribution.Persona,
        Round = contribution.Round,
        Provider = call.Provider ?? BuiltIn,
        Model = call.Model,
        InputTokens = call.InputTokens,
        OutputTokens = call.OutputTokens,
        CostUsd = call.CostUsd,
        Outcome = "answered",
        At = recorded.At,
    };
}
