using Witan.Data;
using Witan.Data.Model;
using Witan.Runs.Journal;
using Witan.Testing.Databases;
using Witan.Testing.Journals;

namespace Witan.Runs.Tests.Journal;

public sealed class MemoryJournalTests : JournalConformance
{
    protected override IJournal Journal { get; } = new MemoryJournal(new EventCatalog(), TimeProvider.System);
}

/// <summary>The journal in a real database, on either engine.</summary>
public abstract class DatabaseJournalConformance(DatabaseEngine engine) : JournalConformance, IAsyncLifetime
{
    private TestDatabase? _place;

    protected override IJournal Journal => new DatabaseJournal(_place!.Database, new EventCatalog(), TimeProvider.System);

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, new DataModel(RunsData.Module));

    public async ValueTask DisposeAsync()
    {
        await _place!.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class DatabaseJournalOnSqliteTests() : DatabaseJournalConformance(DatabaseEngine.Sqlite);

public sealed class DatabaseJournalOnPostgresTests() : DatabaseJournalConformance(DatabaseEngine.PostgreSql);
