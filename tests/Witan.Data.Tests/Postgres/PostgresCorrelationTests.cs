using Dapper;
using Witan.Kernel.Identity;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Postgres;

/// <summary>The server's list of activity and its log show what a statement was for.</summary>
public sealed class PostgresCorrelationTests
{
    // Past the check, which keeps the engine's own functions from stores.
    private const string Application = "SELECT current_setting('application_name');";

    [Fact]
    public async Task Statements_CarryTheIdOfWhatIsWorkedOn_AndNothingBehindIt()
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, Sample);
        Assert.Equal("witan", await ReadAsync(place));
        using (Correlation.Begin("request-1 '; DROP"))
        {
            Assert.Equal("witan/request-1DROP", await ReadAsync(place));
            Assert.Equal("witan/request-1DROP", await place.Database.WriteAsync(Ada, session => session.Connection.QueryFirstAsync<string>(Application), CancellationToken.None));
            using (Correlation.Begin("run/step"))
            {
                Assert.Equal("witan/run/step", await ReadAsync(place));
            }

            Assert.Equal("witan/request-1DROP", await ReadAsync(place));
        }

        Assert.Equal("witan", await ReadAsync(place));
    }

    [Fact]
    public async Task Statements_OfManyAtOnce_CarryTheirOwnIds()
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, Sample);
        var seen = await Task.WhenAll(Enumerable.Range(0, 50).Select(async number =>
        {
            using var begun = Correlation.Begin($"request-{number}");
            return await ReadAsync(place);
        }));
        Assert.Equal(Enumerable.Range(0, 50).Select(number => $"witan/request-{number}"), seen);
    }

    private static Task<string> ReadAsync(TestDatabase place) => place.Database.ReadAsync(Ada, session => session.Connection.QueryFirstAsync<string>(Application), CancellationToken.None);
}
