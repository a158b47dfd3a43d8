using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds steps placed or due before what they depend on, steps that wait for themselves, and circles.</summary>
internal sealed class DependencyOutOfOrderRule : IRule
{
    private static readonly Regex IdInCell = Pattern.Loose(@"\b[A-Z]{1,4}\d*-?[A-Z]?\d+(?:\.\d+)?\b|\b\d+(?:\.\d+)?\b");

    private static readonly Regex AnyDigit = Pattern.Exact(@"\d");

    private static readonly Regex Digits = Pattern.Exact(@"\d+(?:\.\d+)?");

    private static readonly Regex IdInText = Pattern.Loose(@"(?<![\w.])#?((?:[A-Z]{1,4}\d*-?[A-Z]?)?\d+(?:\.\d+)?)\b");

    private static readonly Regex ByName = Pattern.Loose(@"\b(?:depends? on|dependent on|requires|blocked by|blocked until|waits? for|waiting for|prerequisites?:|only after|after|once|as soon as|following|not before|precondition:)\s+(?:that |the |completion of |completing |we (?:have )?)?([^.;:,()–—]{4,80})");

    private static readonly Regex ByQuote = Pattern.Loose("\\b(?:depends? on|dependent on|requires?|needs|blocked by|waits? for|waiting for|prerequisites?:|after|once|as soon as|follows|not before|until|when)(?: step| task| phase)? [\"“„«‘']([^\"”“»’']{2,60})[\"”“»’']");

    private static readonly Regex Reverse = Pattern.Loose(@"\b(?:required (?:by|for)|needed (?:by|for)|prerequisite (?:for|of)|blocks|must (?:be done|finish|happen) before)\b");

    private static readonly Regex ByNumber = Pattern.Loose(@"\b(?:depends? on|depending on|dependent on|dependenc(?:y|ies):?|requires?|needs|blocked by|blocked until|waits? for|waiting (?:for|on)|prerequisites?:?|after|once|following|only when|only after|as soon as|builds? on|relies on|subject to|not before|preconditions?:?)\s+(?:that |the |completion of |completing |finishing |end of |results? of |output of |outcome of )*((?:(?:steps?|phases?|tasks?|weeks?|items?|stages?|milestones?|sprints?|days?|stor(?:y|ies)|waves?|parts?|points?|numbers?|no\.|nos\.|nr\.|#)\s*#?\d+(?:\.\d+)?|#?[A-Z]{1,4}\d*-?[A-Z]?\d+(?:\.\d+)?)(?:\s*(?:,|and|&|or|\+)\s*(?:(?:steps?|phases?|tasks?|items?)\s*)?#?(?:[A-Z]{1,4}-?)?\d+(?:\.\d+)?)*)");

    /// <summary>"The master data have to be in place before" names what is needed ahead of the words for it.</summary>
    private static readonly Regex First = Pattern.Loose(@"(?:^|[.,;:(–—] ?)([^.,;:()–—]{4,80}?) (?:ha(?:s|ve) to|must|needs? to|should) (?:already )?(?:be|have been|exist|stand) (?:\w+ ){0,3}?(?:before(?:hand)?(?=\W*$| (?:this|it|that)\b)|first|by then|already)\b");

    private const int SharedStemsMin = 2;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [FindingKind.DependencyOutOfOrder];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material)
    {
        foreach (var document in material.Documents)
        {
            var byWords = StepReader.Sequences(document).SelectMany(steps => Judge(document, steps)).ToList();
            var told = byWords.Select(finding => finding.Evidence[0].Line).ToHashSet();
            var byActs = StepReader.Plans(document).SelectMany(ActSequence.TooEarly)
                .Where(pair => told.Add(Math.Min(pair.Step.Line, pair.Needed.Line))).Select(pair => ReportActs(document, pair.Step, pair.Needed));
            foreach (var finding in byWords.Concat(byActs).OrderBy(finding => finding.Evidence[0].Line))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Judge(ParsedDocument document, List<Step> steps)
    {
        var byId = new Dictionary<string, Step>(StringComparer.OrdinalIgnoreCase);
        foreach (var step in steps)
        {
            foreach (var id in step.Ids)
            {
                byId.TryAdd(id, step);
            }
        }

        var names = new StepNames(steps);
        foreach (var step in steps)
        {
            foreach (var (needed, isByName) in Needs(step, byId, names).DistinctBy(need => need.Step.Line))
            {
                if (IsTooEarly(step, needed, isByName))
                {
                    yield return Report(document, step, needed, isByName);
                }
            }
        }
    }

    private static bool IsTooEarly(Step step, Step needed, bool isByName)
    {
        if (ReferenceEquals(step, needed))
        {
            return !isByName;
        }

        // Dates say more than places: a table may be sorted by something else.
        return StepDue.Compare(needed.Due, step.Due) is { } order ? order > 0 : needed.Order > step.Order;
    }

    private static IEnumerable<(Step Step, bool IsByName)> Needs(Step step, Dictionary<string, Step> byId, StepNames names)
    {
        if (step.NeedsIds.Length > 0)
        {
            var found = false;
            foreach (Match id in IdInCell.Matches(step.NeedsIds))
            {
                if (byId.TryGetValue(id.Value, out var needed) || byId.TryGetValue(Digits.Match(id.Value).Value, out needed) && !char.IsLetter(id.Value[0]))
                {
                    found = true;
                    yield return (needed, false);
                }
            }

            if (!found && names.Called(step.NeedsIds, step) is { } called)
            {
                yield return (called, true);
            }
            else if (!found && !AnyDigit.IsMatch(step.NeedsIds) && names.Find(step.NeedsIds, step, SharedStemsMin) is { } named)
            {
                yield return (named, true);
            }
        }

        foreach (var text in step.Needs.Where(text => !Reverse.IsMatch(text)))
        {
            foreach (Match match in ByQuote.Matches(text))
            {
                if (names.Called(match.Groups[1].Value, step) is { } needed)
                {
                    yield return (needed, true);
                }
            }

            foreach (Match match in ByNumber.Matches(text))
            {
                foreach (Match id in IdInText.Matches(match.Groups[1].Value))
                {
                    if (byId.TryGetValue(id.Groups[1].Value, out var needed))
                    {
                        yield return (needed, false);
                    }
                }
            }

            foreach (Match match in First.Matches(text))
            {
                if (names.Find(match.Groups[1].Value, step, SharedStemsMin) is { } needed)
                {
                    yield return (needed, true);
                }
            }

            foreach (Match match in ByName.Matches(text))
            {
                if (names.Find(match.Groups[1].Value, step, SharedStemsMin) is { } needed)
                {
                    yield return (needed, true);
                }
            }
        }
    }

    private static Finding Report(ParsedDocument document, Step step, Step needed, bool isByName)
    {
        var isSelf = ReferenceEquals(step, needed);
        var lines = new[] { new Citation(document.Name, step.Line, step.EndLine), new Citation(document.Name, needed.Line, needed.EndLine) };
        var byDate = !isSelf && needed.Order < step.Order;
        return new Finding
        {
            Kind = FindingKind.DependencyOutOfOrder,
            Evidence = [.. lines.Distinct().OrderBy(citation => citation.Line)],
            Reason = isSelf
                ? $"{Name(step)} waits for itself."
                : $"{Name(step)} waits for {Name(needed)}, which {(byDate ? "is due later" : "comes later in the order")}.",
            Confidence = isByName ? 0.7 : 0.88,
            Subject = Cite.Subject(step.Title, "order of steps"),
        };
    }

    private static Finding ReportActs(ParsedDocument document, Step step, Step needed) => new()
    {
        Kind = FindingKind.DependencyOutOfOrder,
        Evidence = [.. new[] { new Citation(document.Name, step.Line, step.EndLine), new Citation(document.Name, needed.Line, needed.EndLine) }.OrderBy(citation => citation.Line)],
        Reason = $"{Cite.Quote(step.Title, 50)} stands before {Cite.Quote(needed.Title, 50)}, which it needs.",
        Confidence = 0.6,
        Subject = Cite.Subject(step.Title, "order of steps"),
    };

    private static string Name(Step step) =>
        step.Ids.Count > 0 ? $"{step.Ids[0]} {Cite.Quote(step.Title, 50)}" : Cite.Quote(step.Title, 50);
}
