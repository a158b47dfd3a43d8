using Witan.Data.Sessions;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Changes;

/// <summary>What a watcher hears, whichever database it watches.</summary>
public abstract class ChangeWatchConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private protected TestDatabase Place { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Place = await TestDatabase.CreateAsync(engine, Sample);

    public async ValueTask DisposeAsync()
    {
        await Place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Watch_BeginsWithAnything_AndHearsWhatAnotherDatabaseObjectWrites()
    {
        await using var watcher = new Watcher(Place.Database);
        Assert.Null(await watcher.NextAsync());
        await using var other = await OpenAsync();
        for (var number = 0; number < 3; number++)
        {
            await WriteAsync(other, $"{number}");
            Assert.Equal(Heard($"note {number}"), await watcher.NextAsync());
        }
    }

    [Fact]
    public async Task Watch_HearsItsOwnDatabasesWrites_InEveryWatcher()
    {
        await using var one = new Watcher(Place.Database);
        await using var two = new Watcher(Place.Database);
        Assert.Null(await one.NextAsync());
        Assert.Null(await two.NextAsync());
        await WriteAsync(Place.Database, "1");
        Assert.Equal(Heard("note 1"), await one.NextAsync());
        Assert.Equal(Heard("note 1"), await two.NextAsync());
    }

    [Fact]
    public async Task Watch_HearsNothingOfWhatWasTakenBack()
    {
        await using var watcher = new Watcher(Place.Database);
        Assert.Null(await watcher.NextAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Place.Database.WriteAsync<int>(
            Ada,
            async session =>
            {
                await session.ExecuteAsync(InsertNote, new { id = "1", text = "x" });
                await session.NotifyAsync("taken back");
                throw new InvalidOperationException("gave up");
            },
            CancellationToken.None));
        await WriteAsync(Place.Database, "2");
        Assert.Equal(Heard("note 2"), await watcher.NextAsync());
    }

    [Fact]
    public async Task Watch_Cancelled_Throws_AndDatabaseClosed_Ends()
    {
        await using var cancelled = new Watcher(Place.Database);
        await using var ended = new Watcher(Place.Database);
        Assert.Null(await cancelled.NextAsync());
        Assert.Null(await ended.NextAsync());
        await cancelled.StopAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(cancelled.MoveAsync);
        await Place.CloseAsync();
        Assert.False(await ended.MoveAsync());
    }

    [Fact]
    public async Task Notify_OfTooMuch_IsAMistake()
    {
        await NotifyAsync(new string('ä', DataSession.NotePayloadMax));
        await Assert.ThrowsAsync<ArgumentException>(() => NotifyAsync(new string('x', DataSession.NotePayloadMax + 1)));

        Task<int> NotifyAsync(string payload) => Place.Database.WriteAsync(Ada, async session =>
        {
            await session.NotifyAsync(payload);
            return 0;
        }, CancellationToken.None);
    }

    private protected async Task<IDatabase> OpenAsync(DataOptions? options = null) =>
        await Data.Databases.OpenAsync(options ?? Place.Options, Sample, TimeProvider.System, CancellationToken.None);

    private protected static Task<int> WriteAsync(IDatabase database, string id) => database.WriteAsync(
        Ada,
        async session =>
        {
            await session.NotifyAsync($"note {id}");
            return await session.ExecuteAsync(InsertNote, new { id, text = "x" });
        },
        CancellationToken.None);

    /// <summary>SQLite knows that something was written, not what.</summary>
    private string? Heard(string payload) => engine == DatabaseEngine.Sqlite ? null : payload;
}

public sealed class SqliteChangeWatchTests() : ChangeWatchConformance(DatabaseEngine.Sqlite);
