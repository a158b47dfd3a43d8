using Witan.Boards.Decisions;
using Witan.Boards.Intake;
using Witan.Boards.Swarm;
using Witan.Boards.Tests.Decisions;
using Witan.Boards.Tests.Decisions.Storage;
using Witan.Data;
using Witan.Data.Operations;
using Witan.Data.Retention;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Journal;

namespace Witan.Boards.Tests.Storage;

/// <summary>What was over long ago goes, whole; what was decided on it, is under way, is young or another tenant's stays.</summary>
public abstract class WorkRetentionConformance(DatabaseEngine engine) : DecisionSuite(engine)
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    private WorkRetention Retention => new(Database, Audit, "operator");

    [Fact]
    public async Task Sweep_RemovesWhatIsOldAndNothingElse()
    {
        var (proposed, rejected, accepted) = (await ProposeAsync(), await ProposeAsync(Ben), await AcceptedAsync());
        Ok(await Desk.RejectAsync(Ben, rejected, "Too dear.", CancellationToken.None));
        var open = Ok(await Swarm.OpenAsync(Ada, new Brief { Question = "Should it go ahead?", Documents = [Document(DecisionPlans.WithTriggers)] }, new SwarmOptions(), CancellationToken.None)).Value;
        var foreign = await ProposeAsync(Stranger);
        Time.Advance(2 * Month);
        var young = await ProposeAsync();

        Assert.Equal(new RetentionReport(2, 1), await Retention.SweepAsync(Boss, Time.GetUtcNow() - Month, CancellationToken.None));
        Assert.False(await HasAsync(Ada, proposed) || await HasAsync(Ben, rejected));
        Assert.True(await HasAsync(Ada, accepted) && await HasAsync(Ada, open) && await HasAsync(Ada, young) && await HasAsync(Stranger, foreign));
        Assert.NotEmpty((await ViewAsync(accepted)).Triggers);
        Assert.IsType<NotFound>(await Reader.FindAsync(Ada, proposed, CancellationToken.None) is var found && found.IsOk(out _, out var refusal) ? null : refusal);
        Assert.Equal(0, await RowsAsync(proposed));
        Assert.NotEqual(0, await RowsAsync(accepted));

        Assert.Equal(new RetentionReport(0, 1), await Retention.SweepAsync(Boss, Time.GetUtcNow() - Month, CancellationToken.None));
        Assert.True((await new DatabaseCheck(Database, Time).RunAsync(progress: null, CancellationToken.None)).IsSound);
        Assert.Single(await DeedsAsync(WorkRetention.IntentAction));
        var deed = Assert.Single(await DeedsAsync(WorkRetention.Action));
        Assert.Contains(proposed, deed.Details, StringComparison.Ordinal);
        Assert.Contains(rejected, deed.Details, StringComparison.Ordinal);
        Assert.DoesNotContain(accepted, deed.Details, StringComparison.Ordinal);
    }

    /// <summary>Somebody accepts while the sweep is at it: either the decision stands, whole, or it could not be accepted any more.</summary>
    [Fact]
    public async Task Sweep_BesideAnAcceptance_NeverRemovesWhatWasAccepted()
    {
        for (var round = 0; round < 20; round++)
        {
            var run = await ProposeAsync();
            Time.Advance(2 * Month);
            var accepting = Task.Run(() => Desk.AcceptAsync(Ada, run, new Acceptance("As discussed."), CancellationToken.None));
            var sweeping = Task.Run(() => Retention.SweepAsync(Boss, Time.GetUtcNow() - Month, CancellationToken.None));
            await Task.WhenAll(accepting, sweeping);
            Assert.Equal((await accepting).IsOk(out _, out _), await HasAsync(Ada, run));
        }

        Assert.True((await new DatabaseCheck(Database, Time).RunAsync(progress: null, CancellationToken.None)).IsSound);
    }

    [Fact]
    public async Task Sweep_OfMoreThanABatch_LeavesNothingOut()
    {
        const int Runs = WorkRetention.BatchMax + 3;
        for (var number = 0; number < Runs; number++)
        {
            var run = Ok(await Swarm.OpenAsync(Ada, new Brief { Question = "Should it go ahead?", Documents = [Document(DecisionPlans.WithTriggers)] }, new SwarmOptions(), CancellationToken.None));
            Ok(await Engine.Signals.KillAsync(Ada, run, "operator", "Not wanted.", CancellationToken.None));
        }

        Time.Advance(2 * Month);
        Assert.Equal(new RetentionReport(Runs, 0), await Retention.SweepAsync(Boss, Time.GetUtcNow() - Month, CancellationToken.None));
        Assert.Empty(await Journal.ListAsync(Boss, IJournal.ListLimit, null, CancellationToken.None));
        Assert.Equal(2, (await DeedsAsync(WorkRetention.Action)).Count);
    }

    private async Task<bool> HasAsync(TenantContext context, string run) => (await Journal.FindAsync(context, run, CancellationToken.None)).IsOk(out _, out _);

    private async Task<long> RowsAsync(string run)
    {
        var rows = 0L;
        foreach (var table in new[] { "run_heads", "run_events", "run_snapshots", "sessions", "contributions", "votes", "decisions" })
        {
            rows += await Place.CountAsync($"SELECT COUNT(*) FROM {table} WHERE run_id = @run", new { run });
        }

        return rows;
    }
}

public sealed class WorkRetentionOnSqliteTests() : WorkRetentionConformance(DatabaseEngine.Sqlite);

public sealed class WorkRetentionOnPostgresTests() : WorkRetentionConformance(DatabaseEngine.PostgreSql);
