using Witan.Boards.Board;
using Witan.Boards.Records;
using Witan.Kernel.Identity;
using Witan.Runs.Journal;
using Witan.Testing.Boards;
using Witan.Testing.Swarms;

namespace Witan.Boards.Tests.Records;

/// <summary>A run that is looked at while it grows says that it has a record exactly when one can be made of it.</summary>
public sealed class RecordFoldTests
{
    [Fact]
    public async Task Board_HasARecordExactlyWhenItCanBeMade()
    {
        var host = new BoardHost();
        var run = await host.OpenAsync(Plans.Flawed, new BoardOptions { Rounds = 1 });
        await host.DriveAsync(run);
        Check(await host.EventsAsync(run));
    }

    [Fact]
    public async Task Swarm_HasARecordExactlyWhenItCanBeMade()
    {
        var host = new SwarmHost();
        var run = await host.OpenAsync(Plans.Flawed);
        await host.DriveAsync(run);
        Check(await host.Journal.ReadAsync(TenantContext.Local, run, CancellationToken.None));
    }

    [Fact]
    public async Task Roundtable_HasARecordExactlyWhenItCanBeMade()
    {
        var host = new RoundtableHost();
        var run = await host.OpenAsync(Plans.Flawed);
        await host.DriveAsync(run);
        Check(await host.EventsAsync(run));
    }

    private static void Check(IReadOnlyList<RecordedEvent> events)
    {
        var fold = RecordFold.Start;
        Assert.False(fold.HasRecord);
        foreach (var recorded in events)
        {
            fold = fold.Apply(recorded);
            Assert.Equal(fold.Build() is not null, fold.HasRecord);
        }

        Assert.True(fold.HasRecord);
    }
}
