namespace Witan.Boards.Decisions.Outcomes;

/// <summary>How much a persona's next stance weighs, from how well it forecast. Pure.</summary>
/// <remarks>
/// weight = 1 + <see cref="Reach"/> × n / (n + <see cref="Prior"/>) × skill, where skill = 1 − Brier / <see cref="Reference"/>, kept within −1 and 1.
/// Skill is the Brier skill score against the forecast that always says 0.5 (D. S. Wilks, Statistical Methods in the Atmospheric Sciences, on forecast
/// verification). The factor n / (n + k) is the credibility factor of H. Bühlmann, Experience rating and credibility, ASTIN Bulletin 4 (1967), 199-207:
/// few outcomes say little, and the weight stays near 1.
/// </remarks>
public static class PersonaWeight
{
    /// <summary>The least weight.</summary>
    public const double Min = 0.5;

    /// <summary>The most weight.</summary>
    public const double Max = 1.5;

    /// <summary>How far the best and the worst skill move a weight with endless outcomes.</summary>
    public const double Reach = 0.5;

    /// <summary>With as many outcomes as this, half of what the score says is believed.</summary>
    public const double Prior = 10;

    /// <summary>The Brier score of who always says 0.5.</summary>
    public const double Reference = 0.25;

    /// <summary>Gets the weight.</summary>
    /// <param name="count">How many forecasts were scored.</param>
    /// <param name="brier">Their Brier score, from 0 to 1; null when there are none.</param>
    /// <returns>The weight, from <see cref="Min"/> to <see cref="Max"/>; 1 without forecasts.</returns>
    public static double Of(int count, double? brier)
    {
        if (count <= 0 || brier is not { } score)
        {
            return 1;
        }

        var skill = Math.Clamp(1 - (score / Reference), -1, 1);
        return Math.Clamp(1 + (Reach * (count / (count + Prior)) * skill), Min, Max);
    }
}
