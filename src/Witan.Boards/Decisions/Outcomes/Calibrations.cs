namespace Witan.Boards.Decisions.Outcomes;

/// <summary>Makes the calibration table. Pure.</summary>
public static class Calibrations
{
    /// <summary>How many bins a table has, each a tenth wide.</summary>
    public const int Bins = 10;

    /// <summary>Makes the table of each persona, the board first, the others by name.</summary>
    /// <param name="forecasts">The forecasts, in any order.</param>
    public static IReadOnlyList<PersonaCalibration> Of(IEnumerable<Forecast> forecasts) =>
    [
        .. forecasts
            .GroupBy(forecast => forecast.Persona, StringComparer.Ordinal)
            .OrderBy(group => group.Key != Forecasts.Board)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, [.. group])),
    ];

    private static PersonaCalibration Of(string persona, IReadOnlyList<Forecast> forecasts)
    {
        var brier = Forecasts.Brier(forecasts)!.Value;
        var bins = forecasts
            .GroupBy(forecast => Math.Clamp((int)Math.Floor(Math.Round(forecast.Confidence * Bins, 9)), 0, Bins - 1))
            .OrderBy(group => group.Key)
            .Select(group => new CalibrationBin(
                (double)group.Key / Bins,
                (double)(group.Key + 1) / Bins,
                group.Count(),
                group.Average(forecast => forecast.Confidence),
                group.Average(forecast => forecast.IsRight ? 1.0 : 0.0)));
        return new PersonaCalibration(persona, forecasts.Count, brier, PersonaWeight.Of(forecasts.Count, brier), [.. bins]);
    }
}
