using Witan.Data;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Runs.Definitions;
using Witan.Testing.Databases;

namespace Witan.Runs.Tests.Journal;

/// <summary>What every store of definitions must do.</summary>
public abstract class RunDefinitionsConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private static readonly TenantContext Ada = new(new TenantId("ada"), new UserId("ada"));
    private static readonly TenantContext Ben = new(new TenantId("ben"), new UserId("ben"));
    private static readonly RunDefinition Definition = new("test", "test/1", [new DefinitionPart("rule", "Be kind."), new DefinitionPart("tone", "Brief — and clear.")]);

    private TestDatabase _place = null!;

    private RunDefinitions Definitions => new(_place.Database, TimeProvider.System);

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, new DataModel(RunsData.Module));

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Put_Twice_IsFoundByItsHash()
    {
        await Definitions.PutAsync(Ada, Definition, CancellationToken.None);
        await Definitions.PutAsync(Ada, Definition, CancellationToken.None);
        var found = await Definitions.FindAsync(Ada, Definition.Hash, CancellationToken.None);
        Assert.Equal((Definition.Kind, Definition.Version, Definition.Hash), (found!.Kind, found.Version, found.Hash));
        Assert.Equal("Brief — and clear.", found.Text("tone"));
    }

    [Fact]
    public async Task Find_AnotherTenants_IsNull()
    {
        await Definitions.PutAsync(Ada, Definition, CancellationToken.None);
        Assert.Null(await Definitions.FindAsync(Ben, Definition.Hash, CancellationToken.None));
        Assert.Null(await Definitions.FindAsync(Ada, "none", CancellationToken.None));
    }

    [Fact]
    public async Task Find_ChangedBehindTheProgramsBack_IsDamage()
    {
        await Definitions.PutAsync(Ada, Definition, CancellationToken.None);
        await using (var back = await BackDoor.OpenAsync(_place))
        {
            await using var command = back.CreateCommand();
            command.CommandText = "UPDATE run_definitions SET content = REPLACE(content, 'kind', 'cruel');";
            await command.ExecuteNonQueryAsync();
        }

        var error = await Assert.ThrowsAsync<StorageException>(() => Definitions.FindAsync(Ada, Definition.Hash, CancellationToken.None));
        Assert.Equal(StorageFault.Damaged, error.Fault);
    }
}

public sealed class RunDefinitionsOnSqliteTests() : RunDefinitionsConformance(DatabaseEngine.Sqlite);

public sealed class RunDefinitionsOnPostgresTests() : RunDefinitionsConformance(DatabaseEngine.PostgreSql);
