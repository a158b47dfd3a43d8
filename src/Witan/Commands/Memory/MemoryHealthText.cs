using System.Globalization;
using System.Text.Json.Nodes;
using Witan.Memory.Health;
using Witan.Output;

namespace Witan.Commands.Memory;

/// <summary>How the memory's health is shown: each figure with its state, and what to do.</summary>
internal static class MemoryHealthText
{
    public static void Print(ILines lines, IReadOnlyList<HealthReading> health)
    {
        var width = health.Max(reading => reading.Row.Metric.Length);
        foreach (var reading in health)
        {
            lines.Write(
                (Tone.Plain, ReferenceEquals(reading, health[0]) ? "Health   " : "         "),
                (ToneOf(reading.Color), $"{Word(reading.Color),-8}"),
                (Tone.Plain, $"{reading.Row.Metric.PadRight(width)}  {Value(reading)}"),
                (Tone.Soft, reading.Color is null or HealthColor.Green ? string.Empty : $"  {reading.Action}"));
        }

        if (health.All(reading => reading.Color == HealthColor.Green))
        {
            lines.Write((Tone.Soft, $"         {HealthThreshold.WhenGreen}"));
        }
    }

    public static JsonArray Json(IReadOnlyList<HealthReading> health) => new([.. health.Select(reading => new JsonObject
    {
        ["metric"] = reading.Row.Metric,
        ["unit"] = reading.Row.Unit,
        ["value"] = reading.Value,
        ["samples"] = reading.Samples,
        ["yellowFrom"] = reading.Row.YellowFrom,
        ["redAbove"] = reading.Row.RedAbove,
        ["state"] = reading.Color is { } color ? Word(color) : null,
        ["action"] = reading.Action,
    })]);

    private static string Word(HealthColor? color) => color is { } known ? known.ToString().ToLowerInvariant() : "unknown";

    private static Tone ToneOf(HealthColor? color) => color switch
    {
        HealthColor.Green => Tone.Good,
        HealthColor.Yellow => Tone.Warning,
        HealthColor.Red => Tone.Bad,
        _ => Tone.Soft,
    };

    private static string Value(HealthReading reading) => reading.Value is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"{value:0.##}{(reading.Row.Unit == "1" ? string.Empty : " " + reading.Row.Unit)}")
        : "nothing to measure yet";
}
