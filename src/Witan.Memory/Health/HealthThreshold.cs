namespace Witan.Memory.Health;

/// <summary>One figure, its borders, and what to do in each state.</summary>
/// <param name="Metric">The instrument it comes from, and what of it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="YellowFrom">Green lies below; at it, yellow begins.</param>
/// <param name="RedAbove">Yellow ends with it; above it lies red.</param>
/// <param name="WhenYellow">What to do in yellow.</param>
/// <param name="WhenRed">What to do in red.</param>
public sealed record HealthThreshold(string Metric, string Unit, double YellowFrom, double RedAbove, string WhenYellow, string WhenRed)
{
    /// <summary>What to do in green.</summary>
    public const string WhenGreen = "Nothing. After three green days a rollout may go to its next step, 10, 50 or 100 %.";

    /// <summary>Judges a value.</summary>
    /// <param name="value">The value, 0 and more.</param>
    public HealthColor Judge(double value) => value < YellowFrom ? HealthColor.Green : value <= RedAbove ? HealthColor.Yellow : HealthColor.Red;

    /// <summary>Says what to do.</summary>
    /// <param name="color">The state.</param>
    public string Action(HealthColor color) => color switch
    {
        HealthColor.Green => WhenGreen,
        HealthColor.Yellow => WhenYellow,
        _ => WhenRed,
    };
}
