using Witan.Models.Analyst.Quantities;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds quantities that two places put different numbers on.</summary>
/// <remarks>
/// Only numbers of one dimension that share a rare enough word are compared, so the work grows with the matches and not
/// with the square of the document.
/// </remarks>
internal sealed class ContradictingNumberRule : IRule
{
    private const double ConfidenceMin = 0.6;
    private const double DateConfidence = 0.8;
    private const int BucketMax = 60;
    private const int ValuesMax = 3;
    private const int PlacesMax = 6;
    private const int ClusterMax = 24;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [FindingKind.ContradictingNumber];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material)
    {
        var mentions = material.Documents.SelectMany(MentionReader.Read).Where(Statedness.States).ToList();
        var matcher = new MentionMatcher(mentions);
        var pairs = new Dictionary<(Mention, Mention), double>();
        foreach (var (a, b) in Candidates(mentions))
        {
            var confidence = AreContrary(a, b) && Kinship.CanBeOne(a, b) ? a.Quantity.Dimension == Dimension.Date ? MatchDates(a, b) : matcher.Match(a, b) : 0;
            if (confidence >= ConfidenceMin && !Kinship.AreToldApart(a, b))
            {
                pairs[(a, b)] = confidence;
            }
        }

        var groups = new Dictionary<Mention, Cluster>(ReferenceEqualityComparer.Instance);
        foreach (var ((a, b), confidence) in pairs.OrderByDescending(pair => pair.Value))
        {
            Join(groups, pairs, a, b, confidence);
        }

        var order = mentions.Select((mention, index) => (mention, index)).ToDictionary(pair => pair.mention, pair => pair.index);
        return groups.Values.Distinct().Where(IsOneQuantity)
            .OrderBy(cluster => cluster.Mentions.Min(mention => order[mention]))
            .Select(cluster => Report(cluster, order, material.Documents.Count > 1))
            .Concat(material.Documents.SelectMany(document => GrandTotals.Check(document).Concat(MinimumVersions.Check(document)).Concat(DefiniteDurations.Check(document)))).ToList();
    }

    /// <summary>"Maximum upload size: 10 MB" is a limit, as "up to 25 MB" is; a promise "within 30 days" is what a term of 14 days is.</summary>
    private static Quantity AsMeant(Mention mention, Mention other) =>
        mention.Quantity.Bound == Bound.Exact && other.Quantity.Bound == Bound.AtMost
        && (mention.Attributes.Contains("limit") || mention.Attributes.Contains("term") || other.Quantity.Text.StartsWith("within", StringComparison.OrdinalIgnoreCase))
            ? mention.Quantity with { Bound = Bound.AtMost }
            : mention.Quantity;

    private static HashSet<(Mention A, Mention B)> Candidates(List<Mention> mentions)
    {
        var pairs = new HashSet<(Mention, Mention)>();
        var buckets = mentions.SelectMany(mention => Keys(mention).Select(stem => (Key: (mention.Quantity.Dimension, stem), mention)))
            .GroupBy(pair => pair.Key, pair => pair.mention);
        foreach (var bucket in buckets)
        {
            var members = bucket.Take(BucketMax + 1).ToList();
            for (var first = 0; members.Count <= BucketMax && first < members.Count; first++)
            {
                for (var second = first + 1; second < members.Count; second++)
                {
                    pairs.Add((members[first], members[second]));
                }
            }
        }

        return pairs;
    }

    private static IEnumerable<string> Keys(Mention mention) =>
        mention.Quantity.Dimension == Dimension.Date ? mention.Event?.Core ?? [] : mention.Subject;

    private static double MatchDates(Mention a, Mention b) =>
        a.Event is { } first && b.Event is { } second && DatedEvent.AreSame(first, a, second, b) && !Qualifiers.HeadingsDiffer(a, b) ? DateConfidence : 0;

    private static bool AreContrary(Mention a, Mention b) => Comparison.Contradict(AsMeant(a, b), AsMeant(b, a));

    /// <summary>Joins two places unless that would bring together others that are of different quantities.</summary>
    private static void Join(
        Dictionary<Mention, Cluster> groups,
        Dictionary<(Mention First, Mention Second), double> pairs,
        Mention a,
        Mention b,
        double confidence)
    {
        var first = groups.GetValueOrDefault(a) ?? new Cluster { Mentions = { a } };
        var second = groups.GetValueOrDefault(b) ?? new Cluster { Mentions = { b } };
        if (ReferenceEquals(first, second) || first.Mentions.Count + second.Mentions.Count > ClusterMax
            || first.Mentions.Any(x => second.Mentions.Any(y => AreContrary(x, y) && !pairs.ContainsKey((x, y)) && !pairs.ContainsKey((y, x)))))
        {
            return;
        }

        first.Confidence = Math.Max(confidence, Math.Max(first.Confidence, second.Confidence));
        first.Mentions.UnionWith(second.Mentions);
        foreach (var mention in first.Mentions)
        {
            groups[mention] = first;
        }
    }

    /// <summary>Many values for one wording are a series (per team, per month), not a contradiction.</summary>
    private static bool IsOneQuantity(Cluster cluster) =>
        cluster.Mentions.Count <= PlacesMax
        && cluster.Mentions.Select(mention => (mention.Quantity.Low, mention.Quantity.High)).Distinct().Count() <= ValuesMax;

    private static Finding Report(Cluster cluster, Dictionary<Mention, int> order, bool several)
    {
        var places = cluster.Mentions.OrderBy(mention => order[mention]).ToList();
        var subject = SubjectOf(places);
        var said = places.Select(mention =>
            $"as {mention.Quantity.Text} in line {mention.Statement.Line}{(several ? $" of {mention.Document}" : string.Empty)}");
        return new Finding
        {
            Kind = FindingKind.ContradictingNumber,
            Evidence = [.. places.Select(mention => new Citation(mention.Document, mention.Statement.Line, mention.Statement.EndLine)).Distinct()],
            Reason = $"{char.ToUpperInvariant(subject[0])}{subject[1..]} is given {string.Join(" and ", said)}.",
            Confidence = Math.Round(cluster.Confidence, 2),
            Subject = subject,
        };
    }

    private static string SubjectOf(List<Mention> places)
    {
        var label = places[0].LabelSharedWith(places.Skip(1));
        return label.Length > 0 ? label : places[0].Subject.First();
    }

    /// <summary>Places that give numbers for one quantity.</summary>
    private sealed class Cluster
    {
        public HashSet<Mention> Mentions { get; } = new(ReferenceEqualityComparer.Instance);

        public double Confidence { get; set; }
    }
}
