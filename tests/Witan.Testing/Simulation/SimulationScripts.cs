using Witan.Runs.Guards;
using Witan.Testing.Scripts;

namespace Witan.Testing.Simulation;

/// <summary>Makes up courses and limits of runs from a seed.</summary>
internal static class SimulationScripts
{
    public static Script Make(Random chance) => new([.. Enumerable.Range(0, chance.Next(1, 5)).Select(_ => Stage(chance))]) { Repeats = chance.Next(12) == 0 };

    public static RunLimits Limits(Random chance) => new()
    {
        StepsMax = chance.Next(6) == 0 ? chance.Next(1, 6) : 60,
        RoundsMax = chance.Next(1, 6),
        WallClock = TimeSpan.FromSeconds(chance.Next(6) == 0 ? chance.Next(1, 10) : 120),
        StallAfter = TimeSpan.FromSeconds(chance.Next(10, 60)),
        CostUsd = chance.Next(1, 12) * 0.05m,
        ParallelMax = chance.Next(1, 6),
    };

    private static ScriptStage Stage(Random chance) => chance.Next(8) switch
    {
        0 => new ScriptStage { Kind = ScriptStageKind.Gate, WaitMs = chance.Next(2) * chance.Next(500, 20_000) },
        1 => new ScriptStage { Kind = ScriptStageKind.Question, WaitMs = chance.Next(2) * chance.Next(500, 20_000) },
        2 => new ScriptStage { Kind = ScriptStageKind.Timer, WaitMs = chance.Next(1, 8_000) },
        _ => new ScriptStage
        {
            Width = chance.Next(1, 6),
            TakesMs = chance.Next(3) * chance.Next(1, 2_000),
            MaxUsd = chance.Next(3) * 0.02m,
            Fails = chance.Next(5) == 0 ? chance.Next(1, 5) : 0,
            IsOptional = chance.Next(2) == 0,
            CountsAsRound = chance.Next(3) == 0,
            IsDeaf = chance.Next(4) == 0,
        },
    };
}
