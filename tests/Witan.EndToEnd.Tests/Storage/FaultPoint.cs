using System.Globalization;

namespace Witan.EndToEnd.Tests.Storage;

/// <summary>One call's turn.</summary>
/// <param name="Once">It failed, and those after it did not.</param>
/// <param name="ForGood">It failed, and so did those after it.</param>
internal sealed record FaultPoint(FaultRun Once, FaultRun ForGood)
{
    /// <summary>Sums up many; the tests have failed before when anything was lost.</summary>
    public static string Table(string call, string error, IReadOnlyList<FaultPoint> points) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        | failing call | error | tried | faults told, failing once | faults told, failing for good | acknowledged | lost |
        | --- | --- | ---: | ---: | ---: | ---: | ---: |
        | {call} | {error} | {points.Count} | {points.Sum(point => point.Once.FaultCount)} | {points.Sum(point => point.ForGood.FaultCount)} | {points.Sum(point => point.Once.Acks.Count + point.ForGood.Acks.Count)} | 0 |

        """);
}
