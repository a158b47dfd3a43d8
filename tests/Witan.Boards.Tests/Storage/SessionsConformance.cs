using System.Text;
using Witan.Boards.Intake;
using Witan.Boards.Storage;
using Witan.Boards.Swarm;
using Witan.Boards.Swarm.Events;
using Witan.Data;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Models;
using Witan.Models.Ledger;
using Witan.Runs;
using Witan.Runs.Engine;
using Witan.Runs.Journal;
using Witan.Testing;
using Witan.Testing.Databases;
using Witan.Testing.Swarms;

namespace Witan.Boards.Tests.Storage;

/// <summary>The projections of real deliberations, on either engine.</summary>
public abstract class SessionsConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private static readonly TenantContext Ada = TenantContext.Local;
    private static readonly TenantContext Ben = new(Ada.Tenant, new UserId("ben"));
    private static readonly TenantContext Boss = new(Ada.Tenant, new UserId("boss"), Reach.Tenant);

    private readonly ManualTimeProvider _time = new();
    private TestDatabase? _place;

    private Sessions Sessions => new(_place!.Database);

    public async ValueTask InitializeAsync() =>
        _place = await TestDatabase.CreateAsync(engine, new DataModel(RunsData.Module, ModelsData.Module, BoardsData.Module));

    public async ValueTask DisposeAsync()
    {
        await _place!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Deliberation_LeavesASessionItsContributionsItsVotesAndItsLedger()
    {
        var journal = Journal();
        var run = await DeliberateAsync(journal);
        var events = await journal.ReadAsync(Ada, run, CancellationToken.None);

        var session = Assert.Single(await Sessions.ListAsync(Ada, 10, before: null, CancellationToken.None));
        Assert.Equal((run.Value, "completed", "closed"), (session.RunId, session.Status, session.Phase));
        Assert.InRange(session.Rounds, 1, session.RoundsMax);

        var contributions = await Sessions.ContributionsAsync(Ada, run, CancellationToken.None);
        var calls = events.Count(recorded => recorded.Event is ICallResult);
        Assert.Equal(calls, contributions.Count);
        Assert.All(contributions, contribution => Assert.NotEmpty(contribution.Persona));
        Assert.Equal(["facilitator", "methodical", "questioning", "rapid"], contributions.Select(contribution => contribution.Persona).Distinct().Order());

        var votes = await Sessions.VotesAsync(Ada, run, CancellationToken.None);
        Assert.Equal(2 * 3 * SwarmOptionIds.All.Count, votes.Count);
        Assert.Equal(votes.Count / 2, votes.Count(vote => vote.IsFinal == 1));

        var sum = await new CallLedger(_place!.Database).SumAsync(Ada, run, CancellationToken.None);
        Assert.Equal(new LedgerSum(calls, 0, 0, 0), sum);
    }

    [Fact]
    public async Task Session_IsSeenByItsUserAndByTheWholeTenantsReach()
    {
        var run = await DeliberateAsync(Journal());
        Assert.Empty(await Sessions.ListAsync(Ben, 10, null, CancellationToken.None));
        Assert.Empty(await Sessions.ContributionsAsync(Ben, run, CancellationToken.None));
        Assert.Empty(await Sessions.VotesAsync(Ben, run, CancellationToken.None));
        Assert.Single(await Sessions.ListAsync(Boss, 10, null, CancellationToken.None));
    }

    [Fact]
    public async Task Run_ThatAnotherUserDrives_StaysItsOwners()
    {
        var swarm = Runs(Journal());
        var run = await OpenAsync(swarm);
        await swarm.DriveAsync(Boss, run, SwarmHost.Request());
        Assert.NotEmpty(await Sessions.ContributionsAsync(Ada, run, CancellationToken.None));
        Assert.NotEmpty(await Journal().ReadAsync(Ada, run, CancellationToken.None));
    }

    [Fact]
    public async Task Append_ThatIsRefused_LeavesNoProjection()
    {
        var journal = Journal();
        var run = await OpenAsync(Runs(journal));
        var late = await journal.AppendAsync(Ada, run, 1, [new RunClosed { Outcome = RunOutcome.Completed, Reason = "late" }], CancellationToken.None);
        Assert.False(late.IsOk(out _, out _));
        Assert.Equal("unfinished", Assert.Single(await Sessions.ListAsync(Ada, 10, null, CancellationToken.None)).Status);
    }

    [Fact]
    public async Task List_GoesOnBehindALine()
    {
        var journal = Journal();
        for (var number = 0; number < 3; number++)
        {
            await OpenAsync(Runs(journal));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await Sessions.ListAsync(Ada, 2, before: null, CancellationToken.None);
        var rest = await Sessions.ListAsync(Ada, 2, new RunId(first[^1].RunId), CancellationToken.None);
        Assert.Equal((2, 1), (first.Count, rest.Count));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Sessions.ListAsync(Ada, Sessions.ListLimit + 1, null, CancellationToken.None));
    }

    private DatabaseJournal Journal() => new(_place!.Database, new EventCatalog().AddBoards(), _time, new SessionProjection());

    private RunEngine Runs(IJournal journal) => SwarmHost.EngineOf(journal, new RunChanges(), _time);

    private static async Task<RunId> OpenAsync(RunEngine engine)
    {
        const string plan = "# Plan\n\nThe timeout is 30 s.\n\nRequests time out after 60 s.\n\n## Steps\n\n1. Ship on Friday.\n";
        Assert.True(BriefIntake.Accept(null, [new IncomingDocument("plan.md", Encoding.UTF8.GetBytes(plan))]).IsOk(out var brief, out _));
        Assert.True((await new SwarmRuns(engine).OpenAsync(Ada, brief, new SwarmOptions(), CancellationToken.None)).IsOk(out var run, out _));
        return run;
    }

    private async Task<RunId> DeliberateAsync(IJournal journal)
    {
        var swarm = Runs(journal);
        var run = await OpenAsync(swarm);
        await swarm.DriveAsync(Ada, run, SwarmHost.Request());
        return run;
    }
}

public sealed class SessionsOnSqliteTests() : SessionsConformance(DatabaseEngine.Sqlite);

public sealed class SessionsOnPostgresTests() : SessionsConformance(DatabaseEngine.PostgreSql);
