using Dapper;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Contract;

/// <summary>Each engine is told what the options ask of it.</summary>
public sealed class DurabilityTests
{
    [Theory]
    [InlineData(DatabaseEngine.Sqlite, Durability.Full, "2")]
    [InlineData(DatabaseEngine.Sqlite, Durability.Normal, "1")]
    [InlineData(DatabaseEngine.PostgreSql, Durability.Full, "on")]
    [InlineData(DatabaseEngine.PostgreSql, Durability.Normal, "off")]
    public async Task Sessions_WorkUnderTheSetting(DatabaseEngine engine, Durability durability, string expected)
    {
        var sql = engine == DatabaseEngine.Sqlite ? "PRAGMA synchronous;" : "SHOW synchronous_commit;";
        await using var place = await TestDatabase.PlaceAsync(engine, Sample);
        await using var database = await Data.Databases.OpenAsync(place.Options with { Durability = durability }, Sample, TimeProvider.System, CancellationToken.None);
        Assert.Equal(expected, await database.WriteAsync(Ada, session => session.Connection.ExecuteScalarAsync<string>(sql), CancellationToken.None));
        Assert.Equal(expected, await database.OperateAsync(session => session.Connection.ExecuteScalarAsync<string>(sql), CancellationToken.None));
        Assert.Equal(1, await database.WriteAsync(Ada, session => session.ExecuteAsync(InsertNote, new { id = "1", text = "kept" }), CancellationToken.None));
        Assert.Equal(["kept"], await database.ReadAsync(Ada, session => session.QueryAsync<string>(SelectNotes), CancellationToken.None));
    }
}
