namespace Witan.Memory.Patterns;

/// <summary>How sure one can be of a share that was seen: the lower end of Wilson's interval (E. B. Wilson, 1927), at z = 1.96.</summary>
public static class Wilson
{
    private const double Z = 1.96;

    /// <summary>Gives the lower bound: what the true share is above with 97.5 % probability. Few trials give a low one, however well they went.</summary>
    /// <param name="successes">How often it went well, 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How often it was tried; 0 gives 0.</param>
    /// <returns>From 0 to 1.</returns>
    public static double LowerBound(long successes, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        if (trials == 0)
        {
            return 0;
        }

        double n = trials;
        var share = successes / n;
        var centre = share + (Z * Z / (2 * n));
        var width = Z * Math.Sqrt(((share * (1 - share)) + (Z * Z / (4 * n))) / n);
        return Math.Clamp((centre - width) / (1 + (Z * Z / n)), 0, 1);
    }
}
