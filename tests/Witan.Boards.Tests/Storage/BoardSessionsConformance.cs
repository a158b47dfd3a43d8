using Witan.Boards.Storage;
using Witan.Boards.Tests.Board.Records;
using Witan.Data;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Models;
using Witan.Models.Ledger;
using Witan.Runs;
using Witan.Runs.Events;
using Witan.Runs.Journal;
using Witan.Testing;
using Witan.Testing.Databases;

namespace Witan.Boards.Tests.Storage;

/// <summary>The projections of a board's events, on either engine.</summary>
public abstract class BoardSessionsConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private static readonly TenantContext Ada = TenantContext.Local;

    private readonly ManualTimeProvider _time = new();
    private TestDatabase? _place;

    public async ValueTask InitializeAsync() =>
        _place = await TestDatabase.CreateAsync(engine, new DataModel(RunsData.Module, ModelsData.Module, BoardsData.Module));

    public async ValueTask DisposeAsync()
    {
        await _place!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Board_LeavesItsSessionItsContributionsItsVotesAndItsLedger()
    {
        var script = BoardScript.ThreeParts();
        var run = RunId.New(_time);
        Assert.True((await Journal().AppendAsync(Ada, run, 0, script.Events, CancellationToken.None)).IsOk(out _, out _));
        var sessions = new Sessions(_place!.Database);
        var calls = script.State.Calls;

        var session = Assert.Single(await sessions.ListAsync(Ada, 10, before: null, CancellationToken.None));
        Assert.Equal(("board", 3L, 2L, "outcome"), (session.Protocol, session.RoundsMax, session.Rounds, session.Phase));
        Assert.Equal(calls.Sum(call => call.InputTokens + call.OutputTokens), session.Tokens);
        Assert.Equal(calls.Sum(call => call.CostUsd), session.CostMicroUsd / 1_000_000m);

        var contributions = await sessions.ContributionsAsync(Ada, run, CancellationToken.None);
        Assert.Equal(calls.Count, contributions.Count);
        Assert.Equal(["ann", "bob", "cat", "facilitator", "sceptic"], contributions.Select(contribution => contribution.Persona).Distinct().Order());

        var votes = await sessions.VotesAsync(Ada, run, CancellationToken.None);
        Assert.Equal(3 * (5 + 3) * 2, votes.Count);
        Assert.Equal(3 * 3 * 2, votes.Count(vote => vote.IsFinal == 1));
        Assert.Equal(["costs/bold", "costs/careful", "store/bold", "store/careful", "team/bold", "team/careful"], votes.Select(vote => vote.OptionId).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(script.Record.Parts.SelectMany(part => part.Seats).Sum(seat => seat.Path.Count(standing => standing.After == "vote") * 2), votes.Count(vote => vote.IsFinal == 1));

        var sum = await new CallLedger(_place!.Database).SumAsync(Ada, run, CancellationToken.None);
        Assert.Equal(calls.Count, sum.Calls);
    }

    [Fact]
    public async Task Copy_KeepsWhatWasSaidAndPaysNothingTwice()
    {
        var script = BoardScript.OnePart();
        var (run, copy) = (RunId.New(_time), RunId.New(_time));
        Assert.True((await Journal().AppendAsync(Ada, run, 0, script.Events, CancellationToken.None)).IsOk(out _, out _));
        var forked = new RunForked { By = "ada", Parent = run.Value, At = script.Events.Count };
        Assert.True((await Journal().ForkAsync(Ada, run, script.Events.Count, copy, [forked], CancellationToken.None)).IsOk(out _, out _));

        var sessions = new Sessions(_place!.Database);
        var listed = await sessions.ListAsync(Ada, 10, before: null, CancellationToken.None);
        Assert.Equal((0L, 0L), listed.Where(session => session.RunId == copy.Value).Select(session => (session.Tokens, session.CostMicroUsd)).Single());
        Assert.Equal(script.State.Calls.Count, (await sessions.ContributionsAsync(Ada, copy, CancellationToken.None)).Count);
        var ledger = new CallLedger(_place!.Database);
        Assert.Equal(0, (await ledger.SumAsync(Ada, copy, CancellationToken.None)).Calls);
        Assert.Equal(script.State.Calls.Count, (await ledger.SumAsync(Ada, run, CancellationToken.None)).Calls);
    }

    private DatabaseJournal Journal() => new(_place!.Database, new EventCatalog().AddBoards(), _time, new SessionProjection());
}

public sealed class BoardSessionsOnSqliteTests() : BoardSessionsConformance(DatabaseEngine.Sqlite);

public sealed class BoardSessionsOnPostgresTests() : BoardSessionsConformance(DatabaseEngine.PostgreSql);
