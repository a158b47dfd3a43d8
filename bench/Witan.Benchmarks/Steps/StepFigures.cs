namespace Witan.Benchmarks.Steps;

/// <summary>What one run of the loop showed.</summary>
/// <param name="UsPerStep">Microseconds of wall time for each step.</param>
/// <param name="BytesPerStep">By how much the file grew for each step, after everything was checkpointed.</param>
internal sealed record StepFigures(double UsPerStep, double BytesPerStep)
{
    /// <summary>Takes the median of each figure.</summary>
    public static StepFigures Median(IReadOnlyList<StepFigures> runs) => new(
        Middle(runs.Select(run => run.UsPerStep)), Middle(runs.Select(run => run.BytesPerStep)));

    /// <summary>Takes the median of some numbers.</summary>
    public static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
