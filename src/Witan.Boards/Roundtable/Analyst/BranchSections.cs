using System.Text.RegularExpressions;
using Witan.Models.Analyst;
using Witan.Models.Documents;

namespace Witan.Boards.Roundtable.Analyst;

/// <summary>Finds where documents say what happens if somebody decides this or that: "If we wait: …", "If approved to proceed as planned: …". "If the alarm is right: …" is no choice of anybody's.</summary>
internal static partial class BranchSections
{
    private const int WhatLengthMax = 160;

    /// <summary>Gets the branches, the one that changes most first: a document that plans one and allows another names the careful one with "as planned", "later" and the like.</summary>
    public static IReadOnlyList<(string What, Section Section)> In(Review review)
    {
        var found = review.Material.Documents
            .SelectMany(document => document.Sections)
            .Select(section => (Match: If().Match(section.Title), Section: section))
            .Where(pair => pair.Match.Success && pair.Section.AllStatements().Any())
            .Select(pair => (What: Sentence(pair.Match.Groups["what"].Value), pair.Section))
            .DistinctBy(branch => branch.What, StringComparer.OrdinalIgnoreCase)
            .ToList();
        // What stands side by side excludes each other; a seat that muses elsewhere "if we did …" names no further option.
        var together = found.GroupBy(branch => branch.Section.Parent).LastOrDefault(group => group.Count() > 1);
        return together is null ? [] : [.. together.OrderBy(branch => IsCareful(branch.What) ? 1 : 0)];
    }

    /// <summary>Tells whether an option leaves things as they are for now.</summary>
    public static bool IsCareful(string text) => Careful().IsMatch(text);

    private static string Sentence(string what)
    {
        var text = what.Trim().TrimEnd(':', '.', '*').Trim();
        text = text.Length <= WhatLengthMax ? text : text[..WhatLengthMax];
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    [GeneratedRegex(@"^\W*if\s+(?:(?:the\s+)?(?:user|board|team|management|customer|client|sponsor|we|you|they)\s+(?:insists?\s+on|wants?(?:\s+to)?|decides?(?:\s+(?:for|to))?|chooses?(?:\s+to)?|prefers?(?:\s+to)?|picks?|takes?|goes?\s+(?:for|with))\s+|approved(?:\s+to)?\s+|chosen\s*:\s*|(?:we|you)\s+(?!are|is|were|was|have|had|do\b|don't|can|cannot|fail|lose|find|see))(?<what>.{4,})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex If();

    [GeneratedRegex(@"\b(?:as\s+(?:\w+\s+)?planned|as\s+it\s+is|later|defer(?:red)?|postpone|wait|keep|stay|leave|existing|do\s+nothing|status\s+quo|not\s+now|harden(?:ing)?|revise)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Careful();
}
