using Witan.Data;
using Witan.Kernel.Results;
using Witan.Memory.Episodes;
using Witan.Memory.Patterns;
using Witan.Memory.Tests.Serving;

namespace Witan.Memory.Tests.Patterns;

/// <summary>What a pattern did to those who followed it is counted, halves with time, and decides its place, on either engine.</summary>
public abstract class PatternEffectConformance(DatabaseEngine engine) : MemorySuite(engine)
{
    [Fact]
    public async Task Effects_AreCounted_AndHalveEveryNinetyDays()
    {
        var pattern = (await LearnAsync())[0];
        Assert.Equal((0.0, 0.0, 0.0), Counts(pattern.Effects));
        Ok(await Memory.NoteEffectAsync(Ada, pattern.Key.Id, PatternEffect.Helped, CancellationToken.None));
        Ok(await Memory.NoteEffectAsync(Ada, pattern.Key.Id, PatternEffect.Hindered, CancellationToken.None));
        var noted = Ok(await Memory.NoteEffectAsync(Ada, pattern.Key.Id, PatternEffect.NoEffect, CancellationToken.None));
        Assert.Equal((1.0, 1.0, 1.0), Counts(noted));
        Time.Advance(PatternEffects.HalfLife);
        Assert.Equal((0.5, 0.5, 0.5), Counts((await FindAsync(pattern)).Effects));
        Assert.Equal((1.5, 0.5, 0.5), Counts(Ok(await Memory.NoteEffectAsync(Ada, pattern.Key.Id, PatternEffect.Helped, CancellationToken.None))));
        await RestartAsync();
        Assert.Equal((1.5, 0.5, 0.5), Counts((await FindAsync(pattern)).Effects));
    }

    [Fact]
    public async Task Pattern_ThatHelped_StandsBeforeOneThatHindered()
    {
        var patterns = await LearnAsync();
        Assert.True(patterns.Count >= 2, "The episodes show too few patterns.");
        Assert.Single(patterns.Select(pattern => pattern.Confidence).Distinct());
        Ok(await Memory.NoteEffectAsync(Ada, patterns[0].Key.Id, PatternEffect.Hindered, CancellationToken.None));
        Ok(await Memory.NoteEffectAsync(Ada, patterns[^1].Key.Id, PatternEffect.Helped, CancellationToken.None));
        var ranked = await Memory.PatternsAsync(Ada, TaskContext.DomainDefault, 10, CancellationToken.None);
        Assert.Equal((patterns[^1].Key.Id, patterns[0].Key.Id), (ranked[0].Key.Id, ranked[^1].Key.Id));
    }

    [Fact]
    public async Task Pattern_ThatNobodyKnows_IsNotFound_AndAnotherTenantsNeither()
    {
        var pattern = (await LearnAsync())[0];
        Refused<NotFound>(RefusalOf(await Memory.NoteEffectAsync(Ada, "0000000000000000", PatternEffect.Helped, CancellationToken.None)));
        Refused<NotFound>(RefusalOf(await Memory.NoteEffectAsync(Stranger, pattern.Key.Id, PatternEffect.Helped, CancellationToken.None)));
        Assert.Equal((0.0, 0.0, 0.0), Counts((await FindAsync(pattern)).Effects));
    }

    private async Task<IReadOnlyList<Pattern>> LearnAsync()
    {
        for (var number = 0; number < Pattern.EpisodesMin; number++)
        {
            await RecordAsync($"Haul {number}.", null, null, new NewStep("winch", "Hauled."), new NewStep("rope", "Tied."));
        }

        return await Memory.PatternsAsync(Ada, TaskContext.DomainDefault, 10, CancellationToken.None);
    }

    private async Task<Pattern> FindAsync(Pattern pattern) =>
        (await Memory.PatternsAsync(Ada, TaskContext.DomainDefault, 10, CancellationToken.None)).Single(other => other.Key == pattern.Key);

    private static (double Helped, double NoEffect, double Hindered) Counts(PatternEffects effects) =>
        (Math.Round(effects.Helped, 9), Math.Round(effects.NoEffect, 9), Math.Round(effects.Hindered, 9));
}

public sealed class PatternEffectOnSqliteTests() : PatternEffectConformance(DatabaseEngine.Sqlite);

public sealed class PatternEffectOnPostgresTests() : PatternEffectConformance(DatabaseEngine.PostgreSql);
