namespace Witan.Boards.Decisions.Outcomes;

/// <summary>The forecasts of one span of confidence.</summary>
/// <param name="From">From this confidence.</param>
/// <param name="To">To below this one; the last bin includes it.</param>
/// <param name="Count">How many forecasts.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="RightShare">The part of them that was right: equal to the confidence for who is well calibrated.</param>
public sealed record CalibrationBin(double From, double To, int Count, double Confidence, double RightShare);
