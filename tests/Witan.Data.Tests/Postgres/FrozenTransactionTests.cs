using Witan.Data.Postgres;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Postgres;

/// <summary>A process that is frozen amid a transaction.</summary>
public sealed class FrozenTransactionTests
{
    [Fact]
    public async Task Write_FrozenAmidIt_LetsOthersIn_AndIsDoneAgainWhenItWakes()
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, Sample);
        var attempts = 0;
        var begun = new TaskCompletionSource();
        var frozen = place.Database.WriteAsync(
            Ada,
            async session =>
            {
                attempts++;
                await session.ExecuteAsync(InsertNote, new { id = "same", text = "of the frozen" });
                if (attempts == 1)
                {
                    begun.SetResult();
                    await Task.Delay(PostgresSources.FrozenAfterMs + 2_000, CancellationToken.None);
                    await session.FirstAsync<long>(CountNotes);
                }

                return 0;
            },
            CancellationToken.None);
        await begun.Task;

        await Task.WhenAny(frozen, place.Database.WriteAsync(Ada, session => session.ExecuteAsync(InsertNote, new { id = "same", text = "of another" }), CancellationToken.None));
        Assert.False(frozen.IsCompleted);
        await Assert.ThrowsAnyAsync<Exception>(() => frozen);
        Assert.Equal(2, attempts);
        Assert.Equal(["of another"], await place.Database.ReadAsync(Ada, session => session.QueryAsync<string>(SelectNotes), CancellationToken.None));
    }
}
