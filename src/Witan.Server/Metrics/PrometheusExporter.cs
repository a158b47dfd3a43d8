using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Witan.Server.Metrics;

/// <summary>Turns what the SDK has collected into Prometheus' text form.</summary>
internal sealed class PrometheusExporter : BaseExporter<Metric>
{
    /// <summary>Gets the text of the last collection.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public override ExportResult Export(in Batch<Metric> batch)
    {
        // Instruments of one name in several meters are one family, and a family stands in one place.
        var families = new SortedDictionary<string, MetricFamily>(StringComparer.Ordinal);
        foreach (var metric in batch)
        {
            var isCounter = metric.MetricType is MetricType.LongSum or MetricType.DoubleSum;
            var name = MetricName.Of(metric.MeterName, metric.Name, metric.Unit, isCounter);
            if (!families.TryGetValue(name.Name, out var family))
            {
                families[name.Name] = family = new MetricFamily(name.Name, isCounter ? "counter" : metric.MetricType == MetricType.Histogram ? "histogram" : "gauge", metric.Description);
            }

            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                Add(family, metric.MetricType, point, name.Scale);
            }
        }

        Text = string.Concat(families.Values.Select(family => family.ToText()));
        return ExportResult.Success;
    }

    private static void Add(MetricFamily family, MetricType type, in MetricPoint point, double scale)
    {
        var labels = Labels(point.Tags);
        if (type == MetricType.Histogram)
        {
            if (family.Type == "histogram")
            {
                AddHistogram(family, point, labels, scale);
            }

            return;
        }

        var value = type switch
        {
            MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
            MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble(),
            MetricType.LongGauge => point.GetGaugeLastValueLong(),
            _ => point.GetGaugeLastValueDouble(),
        };
        family.Add(string.Empty, labels, null, value * scale);
    }

    private static void AddHistogram(MetricFamily family, in MetricPoint point, string labels, double scale)
    {
        long below = 0;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            below += bucket.BucketCount;
            family.Add("_bucket", labels, double.IsPositiveInfinity(bucket.ExplicitBound) ? bucket.ExplicitBound : Rounded(bucket.ExplicitBound * scale), below);
        }

        family.Add("_sum", labels, null, point.GetHistogramSum() * scale);
        family.Add("_count", labels, null, point.GetHistogramCount());
    }

    /// <summary>A bound is a label, which must be the same text for ever: 2.5 ms is 0.0025, not 0.0025000000000000001.</summary>
    private static double Rounded(double bound) => double.Parse(bound.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Labels(ReadOnlyTagCollection tags)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in tags)
        {
            names[PrometheusText.LabelName(key)] = Convert.ToString(value, CultureInfo.InvariantCulture) switch
            {
                "True" => "true",
                "False" => "false",
                var text => text ?? string.Empty,
            };
        }

        var labels = new StringBuilder();
        foreach (var (name, value) in names)
        {
            labels.Append(labels.Length == 0 ? string.Empty : ",").Append(name).Append("=\"").Append(PrometheusText.LabelValue(value)).Append('"');
        }

        return labels.ToString();
    }
}
