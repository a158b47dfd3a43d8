using Witan.Testing;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Sqlite;

/// <summary>What becomes of a batch when SQLite rolls back all of it.</summary>
public sealed class SqliteBatchTests : IAsyncLifetime
{
    private const int Neighbours = 12;

    /// <summary>More than the space that <see cref="LeaveAsync"/> leaves.</summary>
    private static readonly string Large = new('x', 400_000);

    private readonly TemporaryDirectory _directory = new();
    private IDatabase? _database;

    private IDatabase Database => _database!;

    public async ValueTask InitializeAsync()
    {
        // All that is queued comes into one batch, however slow the machine is.
        var options = new DataOptions { Directory = _directory.Path, BatchTime = TimeSpan.FromSeconds(30) };
        _database = await Databases.OpenAsync(options, Sample, TimeProvider.System, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _directory.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(Neighbours - 1)]
    public async Task Full_InTheMiddleOfABatch_FailsOnlyWhatDoesNotFit(int large)
    {
        await LeaveAsync(pages: 60);
        var results = await TogetherAsync(number => number == large ? Large : "small");
        for (var number = 0; number < Neighbours; number++)
        {
            Assert.Equal(number == large ? StorageFault.Full : null, results[number]);
        }

        Assert.Equal(Neighbours - 1, (await NotesAsync()).Count);
    }

    [Fact]
    public async Task Full_TwoThatFitOnlyAlone_FailsTheSecond()
    {
        await LeaveAsync(pages: 60);
        var half = new string('x', 150_000);
        var results = await TogetherAsync(number => number is 3 or 7 ? half : "small");
        Assert.Equal([7], Enumerable.Range(0, Neighbours).Where(number => results[number] == StorageFault.Full));
    }

    [Fact]
    public async Task Full_ThereIsSpaceWhenItIsTriedAgain_FailsNobody()
    {
        await LeaveAsync(pages: 60);
        var attempts = 0;
        // The third takes nearly all the space the first time alone; it is the fourth that meets the end of it.
        var results = await TogetherAsync(number => number switch
        {
            3 => attempts++ == 0 ? new string('x', 220_000) : "small",
            4 => new string('x', 60_000),
            _ => "small",
        });
        Assert.All(results, fault => Assert.Null(fault));
        Assert.Equal(2, attempts);
    }

    /// <summary>Gives what each write met, null for those that are kept.</summary>
    private async Task<StorageFault?[]> TogetherAsync(Func<int, string> text)
    {
        using var gate = new ManualResetEventSlim();
        var first = Database.WriteAsync(
            Ada,
            _ =>
            {
                gate.Wait();
                return Task.FromResult(0);
            },
            CancellationToken.None);
        var writes = Enumerable.Range(0, Neighbours).Select(number => FaultOfAsync($"{number:00}", () => text(number))).ToList();
        gate.Set();
        await first;
        return await Task.WhenAll(writes);
    }

    private async Task<StorageFault?> FaultOfAsync(string id, Func<string> text)
    {
        try
        {
            await Database.WriteAsync(Ada, session => session.ExecuteAsync(InsertNote, new { id, text = text() }), CancellationToken.None);
            return null;
        }
        catch (StorageException error)
        {
            return error.Fault;
        }
    }

    /// <summary>A full disk, without one: SQLite takes no more pages than it is told.</summary>
    private async Task LeaveAsync(int pages)
    {
        var count = await Database.OperateAsync(session => session.FirstAsync<long>("PRAGMA page_count;"), CancellationToken.None);
        await Database.OperateAsync(session => session.FirstAsync<long>($"PRAGMA max_page_count = {count + pages};"), CancellationToken.None);
    }

    private Task<IReadOnlyList<string>> NotesAsync() =>
        Database.ReadAsync(Ada, session => session.QueryAsync<string>(SelectNotes), CancellationToken.None);
}
