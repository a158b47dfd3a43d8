using Witan.Data;
using Witan.Kernel.Results;
using Witan.Memory.Episodes;
using Witan.Memory.Patterns;
using Witan.Memory.Tests.Serving;
using Witan.Memory.Truth;

namespace Witan.Memory.Tests.Truth;

/// <summary>What is derived carries no more trust than the least trusted of what it comes from, on either engine.</summary>
public abstract class TrustConformance(DatabaseEngine engine) : MemorySuite(engine)
{
    [Fact]
    public async Task Corrections_NeverCarryMoreThanAnyBeforeThem()
    {
        var chance = new Random(1);
        for (var chain = 0; chain < 20; chain++)
        {
            var least = Share(chance);
            var record = (await AddAsync(new NewMemory($"The quay number{chain} is wet.") { Trust = least })).Record;
            for (var link = 0; link < chance.Next(1, 6); link++)
            {
                var trust = Share(chance);
                least = Math.Min(least, trust);
                record = Ok(await Memory.CorrectAsync(Ada, record.Id, new Correction($"Number{chain} is dry {link}.") { Trust = trust }, CancellationToken.None));
                Assert.Equal(least, record.Trust);
                Assert.Equal(least, Ok(await Memory.FindAsync(Ada, record.Id, CancellationToken.None)).Trust);
            }
        }
    }

    [Fact]
    public async Task Confirmation_RaisesNoTrust()
    {
        await AddAsync(new NewMemory("It is rumoured.") { Trust = 0.2 });
        Assert.Equal(0.2, (await AddAsync("It is rumoured.")).Record.Trust);
    }

    [Fact]
    public async Task EpisodeAndItsSteps_CarryItsTrust_AndAPatternThatOfTheLeastTrusted()
    {
        var chance = new Random(2);
        for (var round = 0; round < 8; round++)
        {
            var task = new TaskContext { Domain = $"domain{round}" };
            var trusts = Enumerable.Range(0, Pattern.EpisodesMin + chance.Next(4)).Select(_ => Share(chance)).ToList();
            foreach (var trust in trusts)
            {
                var episode = Ok(await Memory.RecordAsync(Ada, new NewEpisode(task, "Haul it.") { Trust = trust }, [new NewStep("winch", "Hauled.")], Success, CancellationToken.None));
                Assert.Equal(trust, episode.Trust);
                Assert.Equal(trust, Ok(await Memory.FindAsync(Ada, episode.Id, CancellationToken.None)).Trust);
                Assert.Equal(trust, Ok(await Memory.FindAsync(Ada, $"{episode.Id}-0001", CancellationToken.None)).Trust);
            }

            var pattern = Assert.Single(await Memory.PatternsAsync(Ada, task.Domain, 10, CancellationToken.None));
            Assert.Equal(trusts.Min(), pattern.Trust);
            Assert.Equal(pattern.Confidence * pattern.Effects.Usefulness * trusts.Min(), pattern.Strength, 1e-12);
        }
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public async Task Trust_OutsideItsRange_IsRefused(double trust)
    {
        var kept = (await AddAsync("It is so.")).Record;
        Refused<InvalidInput>(RefusalOf(await Memory.AddAsync(Ada, new NewMemory("x") { Trust = trust }, CancellationToken.None)));
        Refused<InvalidInput>(RefusalOf(await Memory.CorrectAsync(Ada, kept.Id, new Correction("x") { Trust = trust }, CancellationToken.None)));
        Refused<InvalidInput>(RefusalOf(await Memory.StartAsync(Ada, new NewEpisode(new TaskContext(), "x") { Trust = trust }, CancellationToken.None)));
    }

    private static double Share(Random chance) => chance.Next(101) / 100.0;
}

public sealed class TrustOnSqliteTests() : TrustConformance(DatabaseEngine.Sqlite);

public sealed class TrustOnPostgresTests() : TrustConformance(DatabaseEngine.PostgreSql);
