namespace Witan.Boards.Decisions.Outcomes;

/// <summary>Reads a stance on the chosen option as a forecast, and scores forecasts. Pure.</summary>
public static class Forecasts
{
    /// <summary>The name under which the board as a whole is scored.</summary>
    public const string Board = "board";

    /// <summary>Tells whether a stance was right: for an option that went well, or against one that did not.</summary>
    /// <param name="stance">The stance on the chosen option, from -2 to 2.</param>
    /// <param name="wentWell">How it turned out.</param>
    /// <returns>Null for a neutral stance, which is no forecast.</returns>
    public static bool? IsRight(long stance, bool wentWell) => stance == 0 ? null : stance > 0 == wentWell;

    /// <summary>Gets the Brier score of forecasts: the mean of the squared differences between confidence and 1 for right, 0 for wrong.</summary>
    /// <remarks>From 0, the best, to 1. Who always says 0.5 gets <see cref="PersonaWeight.Reference"/>. G. W. Brier, Verification of forecasts expressed in terms
    /// of probability, Monthly Weather Review 78 (1950), 1-3, in the form for two outcomes that is used today: half of his.</remarks>
    /// <param name="forecasts">The forecasts.</param>
    /// <returns>The score; null when there are none.</returns>
    public static double? Brier(IReadOnlyCollection<Forecast> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        return forecasts.Count == 0 ? null : forecasts.Average(forecast => Math.Pow(forecast.Confidence - (forecast.IsRight ? 1 : 0), 2));
    }
}
