using Witan.Boards.Decisions.Triggers;

namespace Witan.Boards.Decisions.Storage;

/// <summary>A row of the table of observations.</summary>
internal sealed record ObservationRow
{
    public required long AtMs { get; init; }

    public required string Source { get; init; }

    public required double Measured { get; init; }

    public required string Unit { get; init; }

    /// <summary>Reads it in a trigger's unit; null when it measures something else.</summary>
    public Observation? In(string unit) => Units.Convert(Measured, Unit, unit) is { } value
        ? new Observation(DateTimeOffset.FromUnixTimeMilliseconds(AtMs), Source, value)
        : null;
}
