using Witan.Data.Operations;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Operations;

/// <summary>Moves from one engine to the other, whole and broken off.</summary>
public sealed class MoveTests
{
    [Theory]
    [InlineData(DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql)]
    [InlineData(DatabaseEngine.PostgreSql, DatabaseEngine.Sqlite)]
    public async Task Move_BrokenOffAfterEveryPage_GoesOnAndEndsEqual(DatabaseEngine from, DatabaseEngine into)
    {
        await using var source = await Contents.FilledAsync(from, notes: 4_500);
        await using var target = await TestDatabase.CreateAsync(into, Sample);
        MoveResult? result = null;
        var broken = 0;
        while (result is null)
        {
            using var stop = new CancellationTokenSource();
            try
            {
                result = await Move(source, target).RunAsync(new StopAfterNextPage(stop), stop.Token);
            }
            catch (OperationCanceledException)
            {
                broken++;
                Assert.True(broken < 100, "The move does not get on.");
            }
        }

        Assert.True(broken >= 5, $"Broken off {broken} times.");
        Assert.True(result.Resumed);
        Assert.All(result.Tables, table => Assert.True(table.IsEqual));
        Assert.Equal(await Contents.OfAsync(source.Database), await Contents.OfAsync(target.Database));
    }

    [Fact]
    public async Task Move_IntoADatabaseThatHoldsSomething_IsRefused()
    {
        await using var source = await Contents.FilledAsync(DatabaseEngine.Sqlite, notes: 10);
        await using var target = await Contents.FilledAsync(DatabaseEngine.PostgreSql, notes: 3);
        var before = await Contents.OfAsync(target.Database);
        var error = await Assert.ThrowsAsync<StorageException>(() => Move(source, target).RunAsync(null, CancellationToken.None));
        Assert.Equal(StorageFault.Refused, error.Fault);
        Assert.Contains("not empty", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Contents.OfAsync(target.Database));
    }

    [Fact]
    public async Task Move_IntoHalfOfAnother_IsRefused()
    {
        await using var one = await Contents.FilledAsync(DatabaseEngine.Sqlite, notes: 10);
        await using var other = await Contents.FilledAsync(DatabaseEngine.Sqlite, notes: 10);
        await using var target = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, Sample);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Move(one, target).RunAsync(new StopAfterNextPage(stop), stop.Token));
        var error = await Assert.ThrowsAsync<StorageException>(() => Move(other, target).RunAsync(null, CancellationToken.None));
        Assert.Contains(one.Database.Place, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql)]
    [InlineData(DatabaseEngine.PostgreSql, DatabaseEngine.Sqlite)]
    public async Task Open_OfHalfAMove_IsRefused(DatabaseEngine from, DatabaseEngine into)
    {
        await using var source = await Contents.FilledAsync(from, notes: 10);
        await using var target = await TestDatabase.CreateAsync(into, Sample);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Move(source, target).RunAsync(new StopAfterNextPage(stop), stop.Token));
        await target.CloseAsync();
        var error = await Assert.ThrowsAsync<StorageException>(target.OpenAsync);
        Assert.Contains("half of a move", error.Message, StringComparison.Ordinal);
        Assert.Contains(source.Database.Place, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.PostgreSql)]
    public async Task Freeze_KeepsWritersOutAndLetsReadersThrough(DatabaseEngine engine)
    {
        await using var place = await Contents.FilledAsync(engine, notes: 3);
        Task<int> late;
        await using (await place.Database.FreezeAsync(CancellationToken.None))
        {
            late = place.Database.WriteAsync(Ada, session => session.ExecuteAsync(InsertNote, new { id = "late", text = "text" }), CancellationToken.None);
            Assert.Equal(3, await place.Database.ReadAsync(Ada, session => session.FirstAsync<long>(CountNotes), CancellationToken.None));
            await Task.Delay(100);
            Assert.False(late.IsCompleted);
        }

        Assert.Equal(1, await late);
    }

    private static DatabaseMove Move(TestDatabase source, TestDatabase target) => new(source.Database, target.Database, TimeProvider.System);

    private sealed class StopAfterNextPage(CancellationTokenSource stop) : IProgress<OperationProgress>
    {
        public void Report(OperationProgress value)
        {
            if (value.Activity == "moving")
            {
                stop.Cancel();
            }
        }
    }
}
