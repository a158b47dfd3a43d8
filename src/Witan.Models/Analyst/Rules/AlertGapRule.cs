using Witan.Models.Analyst.Quantities;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds alerts that fire only after the stated target has long been missed.</summary>
internal sealed class AlertGapRule : IRule
{
    private const double Confidence = 0.8;

    /// <summary>An alert may leave some room beyond its target; from here on it is a gap.</summary>
    private const double GapMin = 1.5;

    /// <summary>For rates that should stay high the room is measured in what is missing to 100 %.</summary>
    private const double ShortfallGapMin = 2;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [FindingKind.AlertGap];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material)
    {
        var mentions = material.Documents.SelectMany(MentionReader.Read).Where(mention => mention.Quantity.Dimension is Dimension.Time or Dimension.Percent).ToList();
        var targets = mentions.FindAll(IsTarget);
        foreach (var alert in mentions.Where(IsAlert))
        {
            var target = targets.Find(candidate => IsSame(candidate, alert) && IsGap(candidate.Quantity, alert.Quantity));
            var met = targets.Exists(candidate => IsSame(candidate, alert) && !IsGap(candidate.Quantity, alert.Quantity));
            if (target is not null && !met)
            {
                yield return Report(target, alert, material.Documents.Count > 1);
            }
        }
    }

    private static Finding Report(Mention target, Mention alert, bool several)
    {
        string Place(Mention mention) => $"line {mention.Statement.Line}{(several ? $" of {mention.Document}" : string.Empty)}";
        var subject = alert.Label.Length > 0 ? alert.Label : target.Label;
        var places = new[] { target, alert }.OrderBy(mention => mention.Document == target.Document ? mention.Statement.Line : int.MaxValue);
        return new Finding
        {
            Kind = FindingKind.AlertGap,
            Evidence = [.. places.Select(mention => new Citation(mention.Document, mention.Statement.Line, mention.Statement.EndLine))],
            Reason = $"The target for {subject} in {Place(target)} is {target.Quantity.Text}, but the alert in {Place(alert)} fires only at {alert.Quantity.Text}.",
            Confidence = Confidence,
            Subject = $"alert on {subject}",
        };
    }

    private static bool IsAlert(Mention mention) =>
        mention.Quantity.Bound is Bound.AtLeast or Bound.AtMost
        && (mention.Qualifiers.GetValueOrDefault(QualifierKind.Condition) == "alert" || mention.HeadingQualifiers.GetValueOrDefault(QualifierKind.Condition) == "alert");

    private static bool IsTarget(Mention mention) =>
        mention.Quantity.Bound is not Bound.About && !mention.Quantity.IsRange && !IsAlert(mention)
        && !mention.Qualifiers.ContainsKey(QualifierKind.Condition)
        && mention.Qualifiers.GetValueOrDefault(QualifierKind.Level) is null or "good"
        && mention.Qualifiers.GetValueOrDefault(QualifierKind.State) is not "old"
        && mention.Quantity.Bound is Bound.AtLeast or Bound.AtMost;

    private static bool IsSame(Mention target, Mention alert)
    {
        if (target.Quantity.Dimension != alert.Quantity.Dimension || target.Quantity.Bound == alert.Quantity.Bound)
        {
            return false;
        }

        var statistic = target.Qualifiers.GetValueOrDefault(QualifierKind.Statistic);
        var shared = target.Subject.Count(alert.Subject.Contains);
        var smaller = Math.Min(target.Subject.Count, alert.Subject.Count);
        return statistic == alert.Qualifiers.GetValueOrDefault(QualifierKind.Statistic) && shared > 0 && shared == smaller
            && Math.Max(target.Subject.Count, alert.Subject.Count) - shared <= (statistic is null ? 1 : 2) && !HasOwnHead(target, alert);
    }

    /// <summary>"Queue latency" is no "WebSocket latency"; the words of the shorter are all in the longer, so only two names can differ.</summary>
    private static bool HasOwnHead(Mention target, Mention alert) =>
        target.Names.Any(name => target.Subject.Contains(name) && !alert.Subject.Contains(name) && alert.Subject.Count == 1 && target.Subject.Count > 2);

    private static bool IsGap(Quantity target, Quantity alert)
    {
        if (target.Bound == Bound.AtMost)
        {
            return target.High > 0 ? alert.Low >= GapMin * target.High : alert.Low > 0;
        }

        // "Hit rate at least 90 %" with an alert below 85 % leaves room, below 70 % it does not.
        return target.Dimension == Dimension.Percent && target.Low <= 100
            ? 100 - alert.High >= ShortfallGapMin * (100 - target.Low)
            : alert.High * GapMin <= target.Low;
    }
}
