using System.Globalization;
using System.Text;

namespace Witan.Server.Metrics;

/// <summary>Writes pieces of Prometheus' text form, version 0.0.4. Pure.</summary>
/// <remarks>Source: the exposition formats in Prometheus' documentation.</remarks>
public static class PrometheusText
{
    /// <summary>The media type.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Makes a metric's name: letters, digits, underscores and colons, and no digit first.</summary>
    /// <param name="name">Any text.</param>
    public static string Name(string name) => Sanitized(name, allowsColon: true);

    /// <summary>Makes a label's name: letters, digits and underscores, no digit first, and never the two underscores that are reserved.</summary>
    /// <param name="name">Any text.</param>
    public static string LabelName(string name)
    {
        var sanitized = Sanitized(name, allowsColon: false);
        return sanitized.StartsWith("__", StringComparison.Ordinal) ? "label" + sanitized : sanitized;
    }

    /// <summary>Writes a label's value as it stands between its quotes.</summary>
    /// <param name="value">Any text.</param>
    public static string LabelValue(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
    }

    /// <summary>Writes a help text as it stands behind the name.</summary>
    /// <param name="text">Any text.</param>
    public static string Help(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
    }

    /// <summary>Writes a number so that reading it gives the same again.</summary>
    /// <param name="value">The number.</param>
    public static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        double.NaN => "NaN",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Sanitized(string name, bool allowsColon)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = new StringBuilder(name.Length + 1);
        foreach (var letter in name)
        {
            text.Append(char.IsAsciiLetterOrDigit(letter) || letter == '_' || (allowsColon && letter == ':') ? letter : '_');
        }

        return text.Length == 0 || char.IsAsciiDigit(text[0]) ? $"_{text}" : text.ToString();
    }
}
