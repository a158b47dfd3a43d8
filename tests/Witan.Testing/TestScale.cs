using System.Globalization;

namespace Witan.Testing;

/// <summary>How often a property is tried: a run of the tests less often than the scripts in <c>bench/</c>, which say so in the environment.</summary>
public static class TestScale
{
    /// <summary>Reads how often.</summary>
    /// <param name="variable">The variable of the environment that says it.</param>
    /// <param name="usual">How often when nothing is said.</param>
    public static int Of(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : usual;
}
