using Witan.Boards.Board.Answers;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Personas;
using Witan.Boards.Personas.Lenses;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>Where a persona stands by its lenses: how much care it wants, and what it says for and against each option. Pure.</summary>
/// <remarks>
/// Care is the share of the persona's raised concerns that are open, a vague one counting six tenths, shifted by how much it shuns risk. The
/// options stand from the boldest to the most careful, so that care names a place among them; a stance falls by two for each place away.
/// What the rules found wrong in the documents adds to it, more for those who read closely. Where a document says something of an option by name, concerns that it deals with or leaves open there count for that option alone.
/// </remarks>
internal sealed record PersonaView
{
    private const double VagueCounts = 0.6;
    private const double TraitShift = 0.3;
    private const double ConfidenceMin = 0.3;
    private const double FindingCounts = 0.08;
    private const int FindingsMax = 2;

    /// <summary>From this trait on a persona reads figures and lines for themselves.</summary>
    private const double ReadsCloselyFrom = 0.6;

    public required ProblemPart Part { get; init; }

    /// <summary>Gets the concerns that the subject calls for.</summary>
    public required IReadOnlyList<ConcernReading> Raised { get; init; }

    /// <summary>Gets those that are missing or vague, the missing first.</summary>
    public required IReadOnlyList<ConcernReading> Open { get; init; }

    public required IReadOnlyList<StanceDraft> Stances { get; init; }

    public required IReadOnlyList<ArgumentDraft> Arguments { get; init; }

    public static PersonaView Of(Persona persona, IReadOnlyList<ConcernReading> readings, ProblemPart part, Review review)
    {
        var raised = readings.Where(reading => reading.Standing != LensStanding.Aside).ToList();
        var open = raised.Where(reading => reading.IsOpen).OrderBy(reading => reading.Standing).ToList();
        var found = Own(persona, review);
        var isBare = BareQuestion.Is(review);
        var care = isBare ? Temper(persona) : Math.Min(1, Care(persona, raised, open) + (FindingCounts * found.Count));
        var named = OptionLines.Of(part, review);
        var confidence = isBare ? ConfidenceMin : Math.Round(Math.Clamp(0.35 + (0.08 * raised.Count), ConfidenceMin, 0.85), 2);
        var stances = part.Options.Select((option, place) => Stance(option, Place(place, part), care, named[option.Id], raised, confidence, open)).ToList();
        return new PersonaView { Part = part, Raised = raised, Open = open, Stances = stances, Arguments = [.. Faults(part, stances, found), .. Argue(part, stances, raised, open, named)] };
    }

    /// <summary>A concern that stays open, as a risk of going ahead.</summary>
    public static BoardRisk Risk(Persona persona, ConcernReading reading) => new(
        $"{Upper(reading.Lens.Concern)}: {reading.Lens.Question}",
        (int)Math.Round(4 + (4 * persona.Traits.RiskAverse)),
        reading.Standing == LensStanding.Missing ? 6 : 4,
        reading.Lens.Mitigation);

    /// <summary>Without a document there is nothing to be careful of: what is left is how somebody is made, and hardly any confidence.</summary>
    private static double Temper(Persona persona) => Math.Clamp(0.5 + persona.Traits.RiskAverse - persona.Traits.Optimistic, 0, 1);

    private static double Care(Persona persona, List<ConcernReading> raised, List<ConcernReading> open)
    {
        var weight = open.Sum(reading => reading.Standing == LensStanding.Missing ? 1 : VagueCounts);
        var share = raised.Count == 0 ? 0.5 : weight / raised.Count;
        return Math.Clamp(share + (TraitShift * (persona.Traits.RiskAverse - persona.Traits.Optimistic)), 0, 1);
    }

    /// <summary>What the rules found that is this persona's affair: where it shares words with its concerns, or what stands first when it reads closely.</summary>
    private static List<Finding> Own(Persona persona, Review review)
    {
        var words = ClaimWords.Of(string.Join(' ', persona.Lenses.SelectMany(lens => lens.Cues.Append(lens.Concern)))).Content;
        var touched = review.Findings.Where(finding => ClaimWords.Of($"{finding.Subject} {finding.Reason}").Content.Any(words.Contains)).Take(FindingsMax).ToList();
        return touched.Count > 0 || persona.Traits.DetailOriented < ReadsCloselyFrom ? touched : [.. review.Findings.Take(1)];
    }

    private static IEnumerable<ArgumentDraft> Faults(ProblemPart part, List<StanceDraft> stances, List<Finding> found)
    {
        var least = stances.OrderBy(stance => stance.Score).First().Option;
        return found.Select(finding => new ArgumentDraft(
            part.Options.Count > 1 ? least : part.Options[0].Id,
            false,
            finding.Reason,
            $"finding/{finding.Kind}",
            [.. finding.Evidence.Select(line => new CitedLine(line.Document, line.Line)).Take(Argument.EvidenceMax)]));
    }

    private static double Place(int index, ProblemPart part) => (double)index / (part.Options.Count - 1);

    private static StanceDraft Stance(
        BoardOption option, double place, double care, IReadOnlySet<CitedLine> named, List<ConcernReading> raised, double confidence, List<ConcernReading> open)
    {
        var said = raised.Where(reading => reading.Lines.Any(named.Contains)).ToList();
        var shift = said.Count(reading => !reading.IsOpen) - said.Count(reading => reading.IsOpen);
        var score = (int)Math.Clamp(Math.Round(2 - (4 * Math.Abs(place - care)) + (0.5 * shift)), -2, 2);
        IReadOnlyList<string> conditions = score > 0 ? [.. open.Take(2).Select(reading => reading.Lens.Mitigation)] : [];
        return new StanceDraft(option.Id, score, confidence, conditions, null);
    }

    /// <summary>Open concerns speak against the boldest option that is still in question and for the one that this persona wants; what is dealt with, for it too.</summary>
    private static IReadOnlyList<ArgumentDraft> Argue(
        ProblemPart part, List<StanceDraft> stances, List<ConcernReading> raised, List<ConcernReading> open, IReadOnlyDictionary<string, IReadOnlySet<CitedLine>> named)
    {
        var wanted = stances.OrderByDescending(stance => stance.Score).First().Option;
        var against = part.Options.Select(option => option.Id).FirstOrDefault(id => id != wanted) ?? wanted;
        var missing = open.Select(reading => new ArgumentDraft(
            About(reading, named) ?? against, false, Claim(reading), reading.Lens.Code, reading.Lines));
        var dealt = raised.Where(reading => !reading.IsOpen).Select(reading => new ArgumentDraft(
            About(reading, named) ?? wanted, true, $"On {reading.Lens.Concern} the document {reading.Lens.Good}.", reading.Lens.Code, reading.Lines));
        // In turn, so that no seat is heard only against or only for.
        return [.. Alternate([.. missing], [.. dealt])];
    }

    /// <summary>The one option that the lines of a concern name; null when they name none or several.</summary>
    private static string? About(ConcernReading reading, IReadOnlyDictionary<string, IReadOnlySet<CitedLine>> named)
    {
        var options = named.Where(pair => reading.Lines.Any(pair.Value.Contains)).Select(pair => pair.Key).ToList();
        return options.Count == 1 ? options[0] : null;
    }

    private static string Claim(ConcernReading reading) => reading.Standing == LensStanding.Missing
        ? $"Nothing is said of {reading.Lens.Concern}. {reading.Lens.Question}"
        : $"What is said of {reading.Lens.Concern} could not be held to. {reading.Lens.Question}";

    private static IEnumerable<ArgumentDraft> Alternate(IReadOnlyList<ArgumentDraft> one, IReadOnlyList<ArgumentDraft> other) =>
        Enumerable.Range(0, Math.Max(one.Count, other.Count)).SelectMany(index => one.Skip(index).Take(1).Concat(other.Skip(index).Take(1)));

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
