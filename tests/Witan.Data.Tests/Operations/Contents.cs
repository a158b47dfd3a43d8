using Witan.Data.Operations;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Operations;

/// <summary>Fills a database and says what it holds.</summary>
internal static class Contents
{
    private const string InsertLabel = "INSERT INTO labels (tenant_id, label, uses) VALUES (@tenant, @label, @uses);";

    /// <summary>Writes notes of two tenants and labels, with text, marks and numbers that are easily spoilt on the way.</summary>
    public static async Task FillAsync(IDatabase database, int notes)
    {
        foreach (var context in new[] { Ada, Eve })
        {
            await database.WriteAsync(
                context,
                async session =>
                {
                    for (var number = 0; number < notes; number++)
                    {
                        await session.ExecuteAsync(InsertNote, new { id = $"{number:00000}", text = $"Nüll \"{number}\" \t 'x'; \n— {new string('å', number % 50)}" });
                    }

                    await session.ExecuteAsync(InsertLabel, new { label = "ünï", uses = long.MaxValue });
                    return await session.ExecuteAsync(InsertLabel, new { label = "", uses = long.MinValue });
                },
                CancellationToken.None);
        }
    }

    /// <summary>Gets each table's name, number of rows and checksum.</summary>
    public static Task<IReadOnlyList<string>> OfAsync(IDatabase database) => database.ObserveAsync<IReadOnlyList<string>>(
        session => Task.FromResult<IReadOnlyList<string>>([.. ContentTable.All(database.Model, database.Schema, session.Connection)
            .Select(table => $"{table.Name}: {table.Checksum(session.Connection, CancellationToken.None)}")]),
        CancellationToken.None);

    /// <summary>Makes a database and fills it.</summary>
    public static async Task<TestDatabase> FilledAsync(DatabaseEngine engine, int notes)
    {
        var place = await TestDatabase.CreateAsync(engine, Sample);
        await FillAsync(place.Database, notes);
        return place;
    }
}
