using System.Globalization;
using Witan.Runs.Driving;

namespace Witan.Benchmarks.Steps;

/// <summary>One step of the loop.</summary>
/// <param name="Place">Which of the six.</param>
/// <param name="Round">The round, from 1; 0 outside of rounds.</param>
/// <param name="Seat">Who speaks, from 1; 0 when one step speaks for all.</param>
internal sealed record LoopStep(string Place, int Round, int Seat = 0)
    : Step(string.Create(CultureInfo.InvariantCulture, $"{Place}-{Round}-{Seat}"), Round)
{
    /// <inheritdoc/>
    public override string Node => Place;
}
