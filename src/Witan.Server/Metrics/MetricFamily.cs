using System.Text;

namespace Witan.Server.Metrics;

/// <summary>All samples of one name.</summary>
/// <param name="name">The name.</param>
/// <param name="type">Prometheus' type.</param>
/// <param name="help">What it tells.</param>
internal sealed class MetricFamily(string name, string type, string help)
{
    private readonly StringBuilder _samples = new();

    /// <summary>Gets Prometheus' type.</summary>
    public string Type => type;

    /// <summary>Adds a sample.</summary>
    /// <param name="suffix">What stands behind the name.</param>
    /// <param name="labels">The labels, written.</param>
    /// <param name="bound">A bucket's upper bound; null for none.</param>
    /// <param name="value">The value.</param>
    public void Add(string suffix, string labels, double? bound, double value)
    {
        var all = bound is not { } le ? labels : $"{labels}{(labels.Length == 0 ? string.Empty : ",")}le=\"{PrometheusText.Number(le)}\"";
        _samples.Append(name).Append(suffix).Append(all.Length == 0 ? string.Empty : $"{{{all}}}").Append(' ').Append(PrometheusText.Number(value)).Append('\n');
    }

    /// <summary>Writes the family; nothing when it has no sample.</summary>
    public string ToText() => _samples.Length == 0 ? string.Empty : $"# HELP {name} {PrometheusText.Help(help)}\n# TYPE {name} {type}\n{_samples}";
}
