using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Judges whether two numbers are of one quantity.</summary>
internal sealed class MentionMatcher
{
    private const int CommonWord = 8;
    private const int ShortSubject = 6;
    private const int RareSubject = 3;

    private static readonly Regex ValueHeader = Pattern.Loose(@"^\W*(?:numbers?|no\. of .*|counts?|quantity|qty|amounts?|values?|figures?|sizes?|total|settings?|targets?|today|now|planned)\W*$");

    private static readonly Regex Definite = Pattern.Loose(@"\b(?:the|all|these|those|our|its|their)(?: the)? $");

    private readonly Dictionary<(string Dimension, string Stem), int> _frequency = [];

    public MentionMatcher(IEnumerable<Mention> mentions)
    {
        foreach (var key in mentions.SelectMany(mention => mention.Subject.Select(stem => (mention.Quantity.Dimension, stem))))
        {
            _frequency[key] = _frequency.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>Tells how sure it is that the two mentions are of one quantity; 0 when they are not.</summary>
    public double Match(Mention a, Mention b)
    {
        if (NounsAgree(a, b) && !AreSiblings(a, b) && Headcount.AreOne(a, b))
        {
            return Headcount.Confidence;
        }

        if (!NounsAgree(a, b) || !Qualifiers.Agree(a, b) || AreSiblings(a, b) || (a.Inherited && b.Inherited && !InheritAlike(a, b)))
        {
            return 0;
        }

        var shared = a.Subject.Count(b.Subject.Contains);
        if ((a.Statement.Kind == StatementKind.Code || b.Statement.Kind == StatementKind.Code) && shared + Bridged(a, b) + Supported(a, b) < 2)
        {
            return 0;
        }

        if (a.Statement.Kind == StatementKind.Code && b.Statement.Kind == StatementKind.Code && (shared < 2 || !a.Subject.SetEquals(b.Subject) || ReferenceEquals(a.Statement.Section, b.Statement.Section)))
        {
            // Two samples of code rarely speak about one setting, unless they name it in full.
            return 0;
        }

        var smaller = Math.Min(a.Subject.Count, b.Subject.Count);
        var larger = Math.Max(a.Subject.Count, b.Subject.Count);
        var (narrowsA, narrowsB) = (Narrows(a, b), Narrows(b, a));
        if (shared == 0 || (narrowsA && narrowsB) || (HasOwnName(a, b) && HasOwnName(b, a)))
        {
            return 0;
        }

        var coverage = (shared + (0.5 * Bridged(a, b))) / smaller;
        var equal = shared == larger;
        if (!IsEnough(a, b, shared, coverage, larger, narrowsA || narrowsB))
        {
            return 0;
        }

        var headings = HeadingPenalty(a, b, equal, shared);
        if (headings is null)
        {
            return 0;
        }

        var confidence = 0.55 + (0.08 * Math.Min(shared, 4)) + (coverage > 0.99 ? 0.08 : 0) + (equal ? 0.07 : 0)
            - (narrowsA || narrowsB ? 0.1 : 0) - (a.Inherited || b.Inherited ? 0.05 : 0) - headings.Value;
        return Math.Min(confidence, 0.95);
    }

    private bool IsEnough(Mention a, Mention b, int shared, double coverage, int larger, bool narrowed)
    {
        if (shared == 1)
        {
            var word = a.Subject.First(b.Subject.Contains);
            var whole = a.Subject.Count == 1 || b.Subject.Count == 1;
            var frequency = _frequency.GetValueOrDefault((a.Quantity.Dimension, word));
            var noun = word == (a.Quantity.Noun ?? b.Quantity.Noun) && word == (b.Quantity.Noun ?? a.Quantity.Noun);
            var named = larger == 1 || (a.Quantity.Dimension == Dimension.Date && whole && (a.IsLabelled || b.IsLabelled)) || !WordLists.WeakAlone.Contains(word) || (noun && a.Quantity.Low > 4);
            // A word that only these two places have ties them together although each says more.
            var rare = frequency == 2 && larger <= RareSubject && a.Quantity.Dimension != Dimension.Count;
            var nounOnly = noun && larger > 2 && a.Quantity.Dimension == Dimension.Count && !IsDefinite(a) && !IsDefinite(b);
            var name = a.Names.Contains(word) && b.Names.Contains(word) && larger > 2;
            return named && !nounOnly && !name && (whole || rare) && frequency <= CommonWord && larger <= ShortSubject && (!narrowed || Bridged(a, b) > 0)
                && (!noun || a.Quantity.Low > 4 || a.Subject.Count == b.Subject.Count);
        }

        if (SameNounPhrase(a, b) && Math.Max(a.Quantity.Low, b.Quantity.Low) <= 1.5 * Math.Min(a.Quantity.Low, b.Quantity.Low) && (IsDefinite(a) || IsDefinite(b)))
        {
            return true;
        }

        return shared >= 3 ? coverage >= 0.5 : coverage >= 0.6;
    }

    /// <summary>"The 12 vans", "all 12 vans" refer back to every van that there is.</summary>
    private static bool IsDefinite(Mention mention) =>
        mention.Quantity.Dimension == Dimension.Count && Definite.IsMatch(mention.Text[..Math.Min(mention.Quantity.Start, mention.Text.Length)]);

    /// <summary>"42,000 contact records", "41,000 contact records".</summary>
    private static bool SameNounPhrase(Mention a, Mention b) =>
        a.Quantity.Dimension == Dimension.Count && PhraseOf(a) is { Count: > 1 } phrase && phrase.SetEquals(PhraseOf(b));

    private static HashSet<string> PhraseOf(Mention mention) =>
        mention.Quantity.NounEnd > mention.Quantity.End && mention.Quantity.NounEnd <= mention.Text.Length
            ? WordReader.ContentStems(mention.Text[mention.Quantity.End..mention.Quantity.NounEnd]).ToHashSet(StringComparer.Ordinal)
            : [];

    private static bool NounsAgree(Mention a, Mention b)
    {
        var (first, second) = (a.Quantity.Noun, b.Quantity.Noun);
        if (first is null && second is null)
        {
            return true;
        }

        if (first is not null && second is not null)
        {
            return first == second;
        }

        var (noun, other) = first is null ? (second!, a) : (first, b);
        if (other.Header is { } header && other.Quantity.IsBare)
        {
            // A bare number in a table is a count of what its column names, or of its row where the column says no more than "number".
            var named = WordReader.ContentStems(header).ToList();
            return named.Contains(noun) || (other.Subject.Contains(noun) && ValueHeader.IsMatch(header));
        }

        return other.Subject.Contains(noun) || other.Context.Contains(noun) || (other.IsLabelled && other.Subject.Count <= 2);
    }

    /// <summary>Items of one list and rows of one table stand side by side because they differ.</summary>
    private static bool AreSiblings(Mention a, Mention b)
    {
        if (ReferenceEquals(a.Statement, b.Statement))
        {
            return true;
        }

        var sameTable = a.Statement.Row is { } row && ReferenceEquals(row.Table, b.Statement.Row?.Table);
        var sameList = a.Statement.Item is { } item && b.Statement.Item is { } other && ReferenceEquals(item.Parent, other.Parent)
            && ReferenceEquals(item.Section, other.Section) && ReferenceEquals(a.Statement.Section, b.Statement.Section);
        return (sameTable || sameList) && (a.Inherited || b.Inherited || !a.Subject.SetEquals(b.Subject));
    }

    /// <summary>Under one heading, "Cost" and "Total" of the heading's thing are two figures; so are two costs in one section.</summary>
    private static bool InheritAlike(Mention a, Mention b) =>
        !ReferenceEquals(a.Statement.Section, b.Statement.Section) && (a.Attributes.SetEquals(b.Attributes) || a.Attributes.Overlaps(b.Attributes));

    /// <summary>Tells whether a word that only the first has narrows a word that both have.</summary>
    private static bool Narrows(Mention a, Mention b) =>
        a.Modifiers.Any(pair => b.Subject.Contains(pair.Head) && !b.Subject.Contains(pair.Modifier) && !b.Context.Contains(pair.Modifier)
            && !WordLists.Attributes.Contains(pair.Modifier) && !WordLists.Attributes.Contains(pair.Head));

    private static bool HasOwnName(Mention a, Mention b) =>
        a.Names.Any(name => a.Subject.Contains(name) && !b.Subject.Contains(name) && !b.Context.Contains(name));

    /// <summary>Counts words of the shorter subject that the other place has round about.</summary>
    private static int Bridged(Mention a, Mention b)
    {
        var (shorter, longer) = a.Subject.Count <= b.Subject.Count ? (a, b) : (b, a);
        return shorter.Subject.Count(stem => !longer.Subject.Contains(stem) && longer.Context.Contains(stem));
    }

    /// <summary>Counts words of the longer subject that stand round about the other place: they tie the two together.</summary>
    private static int Supported(Mention a, Mention b)
    {
        var (shorter, longer) = a.Subject.Count <= b.Subject.Count ? (a, b) : (b, a);
        return longer.Subject.Count(stem => !shorter.Subject.Contains(stem) && shorter.Context.Contains(stem));
    }

    /// <summary>Weighs headings that set the two apart; null when they make them two quantities.</summary>
    private static double? HeadingPenalty(Mention a, Mention b, bool equal, int shared)
    {
        var alike = a.Statement.Kind == b.Statement.Kind;
        if (Qualifiers.HeadingsDiffer(a, b))
        {
            // A limit on quality usually holds throughout; a plan fills in the rest of the same form per phase.
            var limits = a.Quantity.Bound == b.Quantity.Bound && a.Quantity.Bound is Bound.AtMost or Bound.AtLeast;
            var watched = shared >= 3 && shared == Math.Min(a.Subject.Count, b.Subject.Count) && a.Quantity.Bound == Bound.Exact && b.Quantity.Bound == Bound.Exact;
            return (limits && shared >= 2 && !alike) || watched ? 0.1 : null;
        }

        if (shared == 1 && a.HeadingQualifiers.ContainsKey(QualifierKind.Stage) != b.HeadingQualifiers.ContainsKey(QualifierKind.Stage))
        {
            return null;
        }

        var first = OwnHeadings(a, b);
        var second = OwnHeadings(b, a);
        if (first.Count == 0 || second.Count == 0 || first.Overlaps(second))
        {
            return 0;
        }

        return (shared == 1 && Supported(a, b) < 2) || (alike && equal && a.IsLabelled && b.IsLabelled && AreParallel(a, b)) ? null : 0.05;
    }

    private static bool AreParallel(Mention a, Mention b) =>
        a.Statement.Section.Level == b.Statement.Section.Level && a.Document == b.Document;

    /// <summary>Lists the words of the headings that stand over the first alone and name a thing.</summary>
    private static HashSet<string> OwnHeadings(Mention a, Mention b)
    {
        var shared = b.Statement.Section.SelfAndAncestors().ToHashSet();
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in a.Statement.Section.SelfAndAncestors())
        {
            if (section.Level > 1 && !shared.Contains(section))
            {
                words.UnionWith(WordReader.ContentStems(section.Title)
                    .Where(stem => !WordLists.HeadingGeneric.Contains(stem) && !WordLists.Attributes.Contains(stem) && !b.Subject.Contains(stem)));
            }
        }

        words.ExceptWith(a.Subject);
        return words;
    }
}
