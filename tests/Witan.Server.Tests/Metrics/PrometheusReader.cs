using System.Globalization;
using System.Text.RegularExpressions;

namespace Witan.Server.Tests.Metrics;

/// <summary>A strict reader of Prometheus' text form, written from its documentation and not from our writer.</summary>
internal static partial class PrometheusReader
{
    /// <summary>One sample.</summary>
    internal sealed record Sample(string Name, IReadOnlyDictionary<string, string> Labels, double Value);

    /// <summary>One family.</summary>
    internal sealed record Family(string Name, string Type, string Help, List<Sample> Samples);

    /// <summary>Reads a whole exposition.</summary>
    /// <exception cref="FormatException">It breaks a rule; the message names the line.</exception>
    public static IReadOnlyDictionary<string, Family> Read(string text)
    {
        Require(text.Length == 0 || text.EndsWith('\n'), "the last line has no end");
        var families = new Dictionary<string, Family>(StringComparer.Ordinal);
        Family? current = null;
        string? help = null;
        foreach (var line in text.Split('\n')[..^1])
        {
            if (line.StartsWith("# HELP ", StringComparison.Ordinal))
            {
                Require(help is null, line);
                help = line;
            }
            else if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
            {
                var parts = line.Split(' ');
                Require(parts.Length == 4 && parts[3] is "counter" or "gauge" or "histogram", line);
                Require(help is not null && help.Split(' ', 4)[2] == parts[2], line);
                current = new Family(parts[2], parts[3], Unescape(help!.Split(' ', 4)[3]), []);
                Require(families.TryAdd(parts[2], current), $"{line}: a family stands in one place");
                help = null;
            }
            else
            {
                Require(current is not null && help is null, line);
                current!.Samples.Add(ReadSample(line));
                Require(Belongs(current, current.Samples[^1].Name), line);
            }
        }

        foreach (var family in families.Values)
        {
            Check(family);
        }

        return families;
    }

    private static bool Belongs(Family family, string sample) => family.Type == "histogram"
        ? sample == family.Name + "_bucket" || sample == family.Name + "_sum" || sample == family.Name + "_count"
        : sample == family.Name;

    private static Sample ReadSample(string line)
    {
        var match = SampleForm().Match(line);
        Require(match.Success, line);
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match label in LabelForm().Matches(match.Groups["labels"].Value))
        {
            Require(labels.TryAdd(label.Groups["name"].Value, Unescape(label.Groups["value"].Value)), $"{line}: a label stands twice");
        }

        var value = match.Groups["value"].Value switch
        {
            "+Inf" => double.PositiveInfinity,
            "-Inf" => double.NegativeInfinity,
            "NaN" => double.NaN,
            var number => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture),
        };
        return new Sample(match.Groups["name"].Value, labels, value);
    }

    private static void Check(Family family)
    {
        Require(family.Samples.Count > 0, $"{family.Name} has no sample");
        Require(family.Help.Length > 0, $"{family.Name} says nothing of itself");
        Require(family.Samples.Select(Identity).Distinct().Count() == family.Samples.Count, $"{family.Name} has a series twice");
        Require(family.Type != "counter" || (family.Name.EndsWith("_total", StringComparison.Ordinal) && family.Samples.All(sample => sample.Value >= 0)), $"{family.Name} is no counter");
        if (family.Type == "histogram")
        {
            CheckHistogram(family);
        }
    }

    private static void CheckHistogram(Family family)
    {
        foreach (var series in family.Samples.GroupBy(sample => string.Join(',', sample.Labels.Where(label => label.Key != "le").Select(label => $"{label.Key}={label.Value}"))))
        {
            var buckets = series.Where(sample => sample.Name.EndsWith("_bucket", StringComparison.Ordinal)).ToList();
            var bounds = buckets.Select(bucket => bucket.Labels["le"] == "+Inf" ? double.PositiveInfinity : double.Parse(bucket.Labels["le"], CultureInfo.InvariantCulture)).ToList();
            Require(bounds.SequenceEqual(bounds.Order()) && double.IsPositiveInfinity(bounds[^1]), $"{family.Name}: bounds do not rise to +Inf");
            Require(buckets.Select(bucket => bucket.Value).SequenceEqual(buckets.Select(bucket => bucket.Value).Order()), $"{family.Name}: buckets do not add up");
            Require(series.Single(sample => sample.Name.EndsWith("_count", StringComparison.Ordinal)).Value.Equals(buckets[^1].Value), $"{family.Name}: the count is not the last bucket's");
            Require(series.Count(sample => sample.Name.EndsWith("_sum", StringComparison.Ordinal)) == 1, $"{family.Name} has no sum");
        }
    }

    private static string Identity(Sample sample) => sample.Name + string.Join(',', sample.Labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}={label.Value}"));

    private static string Unescape(string text) => Escapes().Replace(text, match => match.Value switch { "\\n" => "\n", _ => match.Value[1..] });

    private static void Require(bool holds, string line)
    {
        if (!holds)
        {
            throw new FormatException($"This is not Prometheus' text form: {line}");
        }
    }

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(?<labels>[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\[\\"n])*"(?:,[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\[\\"n])*")*)\})? (?<value>[^ ]+)$""", RegexOptions.ExplicitCapture)]
    private static partial Regex SampleForm();

    [GeneratedRegex("""(?<name>[a-zA-Z_][a-zA-Z0-9_]*)="(?<value>(?:[^"\\]|\\.)*)"(?:,|$)""", RegexOptions.ExplicitCapture)]
    private static partial Regex LabelForm();

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escapes();
}
