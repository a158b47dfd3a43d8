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
    private const int BucketMax = 60;
    private const int ValuesMax = 3;
    private const int PlacesMax = 8;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [FindingKind.ContradictingNumber];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material)
    {
        var mentions = material.Documents.SelectMany(MentionReader.Read).Where(CanContradict).ToList();
        var matcher = new MentionMatcher(mentions);
        var groups = new Dictionary<Mention, Cluster>(ReferenceEqualityComparer.Instance);
        foreach (var (a, b) in Candidates(mentions))
        {
            var confidence = Comparison.Contradict(a.Quantity, b.Quantity) ? matcher.Match(a, b) : 0;
            if (confidence >= ConfidenceMin)
            {
                Join(groups, a, b, confidence);
            }
        }

        var order = mentions.Select((mention, index) => (mention, index)).ToDictionary(pair => pair.mention, pair => pair.index);
        return groups.Values.Distinct().Where(IsOneQuantity)
            .OrderBy(cluster => cluster.Mentions.Min(mention => order[mention]))
            .Select(cluster => Report(cluster, order, material.Documents.Count > 1)).ToList();
    }

    private static bool CanContradict(Mention mention) =>
        !mention.Qualifiers.ContainsKey(QualifierKind.Part)
        && !(mention.Quantity.Noun is { } noun && WordLists.VagueNouns.Contains(noun))
        && !(mention.Quantity.IsBare && !mention.IsLabelled)
        && (mention.Quantity.Dimension is not Dimension.Date || mention.Subject.Overlaps(EventWords.All));

    private static HashSet<(Mention A, Mention B)> Candidates(List<Mention> mentions)
    {
        var pairs = new HashSet<(Mention, Mention)>();
        var buckets = mentions.SelectMany(mention => mention.Subject.Select(stem => (Key: (mention.Quantity.Dimension, stem), mention)))
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

    private static void Join(Dictionary<Mention, Cluster> groups, Mention a, Mention b, double confidence)
    {
        var first = groups.GetValueOrDefault(a) ?? new Cluster();
        var second = groups.GetValueOrDefault(b) ?? first;
        first.Confidence = Math.Max(confidence, Math.Max(first.Confidence, second.Confidence));
        foreach (var mention in second.Mentions.Append(a).Append(b).ToList())
        {
            first.Mentions.Add(mention);
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

    /// <summary>The shortest wording that still says more than one word names the quantity best.</summary>
    private static string SubjectOf(List<Mention> places)
    {
        var labels = places.Select(mention => mention.Label).Where(label => label.Length > 0).OrderBy(label => label.Length).ToList();
        return labels.FirstOrDefault(label => label.Contains(' ', StringComparison.Ordinal)) ?? labels.FirstOrDefault() ?? places[0].Subject.First();
    }

    /// <summary>Places that give numbers for one quantity.</summary>
    private sealed class Cluster
    {
        public HashSet<Mention> Mentions { get; } = new(ReferenceEqualityComparer.Instance);

        public double Confidence { get; set; }
    }
}
