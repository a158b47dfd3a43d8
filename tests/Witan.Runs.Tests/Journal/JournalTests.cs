using Witan.Data;
using Witan.Data.Sqlite;
using Witan.Runs.Journal;
using Witan.Testing;
using Witan.Testing.Journals;

namespace Witan.Runs.Tests.Journal;

public sealed class MemoryJournalTests : JournalConformance
{
    protected override IJournal Journal { get; } = new MemoryJournal(new EventCatalog(), TimeProvider.System);
}

public sealed class SqliteJournalTests : JournalConformance, IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();
    private SqliteDatabase? _database;
    private SqliteJournal? _journal;

    protected override IJournal Journal => _journal!;

    public async ValueTask InitializeAsync()
    {
        _database = await SqliteDatabase.OpenAsync(
            new DataOptions { Directory = _directory.Path }, [SqliteJournal.Migrations], TimeProvider.System, CancellationToken.None);
        _journal = new SqliteJournal(_database, new EventCatalog(), TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await _database!.DisposeAsync();
        _directory.Dispose();
    }
}

public sealed class JournalConformanceCoverageTests
{
    [Fact]
    public void EveryJournal_HasTheConformanceSuite()
    {
        var journals = new[] { typeof(IJournal).Assembly, typeof(MemoryJournal).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IJournal)));
        var suites = typeof(JournalConformance).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JournalConformance))).Select(type => type.Name);
        Assert.Equal(journals.Select(journal => journal.Name + "Tests").Order(), suites.Order());
    }
}
