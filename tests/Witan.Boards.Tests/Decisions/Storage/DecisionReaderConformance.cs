using Witan.Boards.Decisions;
using Witan.Data;
using Witan.Kernel.Results;

namespace Witan.Boards.Tests.Decisions.Storage;

/// <summary>Reading the ledger, on either engine.</summary>
public abstract class DecisionReaderConformance(DatabaseEngine engine) : DecisionSuite(engine)
{
    [Fact]
    public async Task List_IsTheUsersOwn_ByStatus_PageByPage()
    {
        var ids = new List<string> { await ProposeAsync(), await AcceptedAsync(), await ProposeAsync() };
        await ProposeAsync(Ben);
        Assert.Equal(Enumerable.Reverse(ids), (await Reader.ListAsync(Ada, null, 10, null, CancellationToken.None)).Select(decision => decision.Id));
        Assert.Equal([ids[1]], (await Reader.ListAsync(Ada, DecisionStatus.Accepted, 10, null, CancellationToken.None)).Select(decision => decision.Id));
        Assert.Equal([ids[2]], (await Reader.ListAsync(Ada, DecisionStatus.Proposed, 1, null, CancellationToken.None)).Select(decision => decision.Id));
        Assert.Equal([ids[0]], (await Reader.ListAsync(Ada, DecisionStatus.Proposed, 10, ids[2], CancellationToken.None)).Select(decision => decision.Id));
        Assert.Equal(4, (await Reader.ListAsync(Boss, null, 10, null, CancellationToken.None)).Count);
        Assert.Empty(await Reader.ListAsync(Stranger, null, 10, null, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Reader.ListAsync(Ada, null, DecisionLimits.ListMax + 1, null, CancellationToken.None));
    }

    [Fact]
    public async Task Find_ByABeginning_SaysWhenThereIsNoneOrSeveral()
    {
        var id = await ProposeAsync();
        await ProposeAsync();
        Assert.Equal(id, (await ViewAsync(id)).Decision.Id);
        Assert.IsType<Conflict>(await RefusalAsync(id[..3]));
        Assert.IsType<NotFound>(await RefusalAsync("zzzz"));
        Assert.IsType<NotFound>(await RefusalAsync("not an id"));
        Assert.False((await Reader.FindAsync(Ben, id, CancellationToken.None)).IsOk(out _, out _));
    }

    [Fact]
    public async Task Due_ListsWhatFired_WhatIsToBeReviewed_AndWhatNobodyTold()
    {
        var id = await AcceptedAsync();
        Assert.True((await Reader.DueAsync(Ada, 10, CancellationToken.None)).IsEmpty);
        Ok(await ObserveAsync(5, hours: -2));
        Ok(await ObserveAsync(5, hours: -1));
        var fired = Assert.Single((await Reader.DueAsync(Ada, 10, CancellationToken.None)).Fired);
        Assert.Equal((id, "error-rate"), (fired.DecisionId, fired.Spec.Metric));
        Assert.Empty((await Reader.DueAsync(Ben, 10, CancellationToken.None)).Fired);
        Assert.Single((await Reader.DueAsync(Boss, 10, CancellationToken.None)).Fired);

        await AcceptAsync(Ada, id, new Acceptance("It holds all the same."));
        Assert.True((await Reader.DueAsync(Ada, 10, CancellationToken.None)).IsEmpty);

        Time.Advance(DecisionLimits.OutcomeAfter);
        var later = await Reader.DueAsync(Ada, 10, CancellationToken.None);
        Assert.Equal((0, 0, 1), (later.Fired.Count, later.Reviews.Count, later.Outcomes.Count));
        Time.Advance(DecisionLimits.ReviewAfter);
        Assert.Single((await Reader.DueAsync(Ada, 10, CancellationToken.None)).Reviews);
        Ok(await Desk.RecordOutcomeAsync(Ada, id, Boards.Decisions.Outcomes.OutcomeStatus.AsExpected, "Quiet.", CancellationToken.None));
        Assert.Empty((await Reader.DueAsync(Ada, 10, CancellationToken.None)).Outcomes);
    }

    private async Task<Refusal> RefusalAsync(string id)
    {
        Assert.False((await Reader.FindAsync(Ada, id, CancellationToken.None)).IsOk(out _, out var refusal));
        return refusal!;
    }
}

public sealed class DecisionReaderOnSqliteTests() : DecisionReaderConformance(DatabaseEngine.Sqlite);

public sealed class DecisionReaderOnPostgresTests() : DecisionReaderConformance(DatabaseEngine.PostgreSql);
