using System.Text.RegularExpressions;
using Witan.Models.Analyst.Rules;
using Witan.Models.Analyst.Vocabulary;

namespace Witan.Models.Analyst.Wording;

/// <summary>Tells an answer to a risk from words on its causes, odds and effects.</summary>
internal static class RiskAnswers
{
    private static readonly Regex ClauseEnd = Pattern.Exact(@"[.;:–—!]\s+|\s-\s");

    /// <summary>"What we do" only announces an answer.</summary>
    private static readonly Regex Label = Pattern.Loose(@"^\W*(?:" + RiskWords.AnswerLabels + @")\W*$");

    private static readonly Regex Rating = Pattern.Loose(@"^\W*(?:" + RiskWords.Ratings + @")\s*(?:[:=(]|is\b|-)");

    private static readonly Regex Consequence = Pattern.Loose(@"\b(?:" + RiskWords.Consequences + @")\b");

    /// <summary>In its case, because "May" is a month.</summary>
    private static readonly Regex Perhaps = Pattern.Exact(@"(?:(?<who>[\p{L}']+) )?\b(?:may|might|could|would)\b(?! be (?:used|moved|replaced|taken|done))");

    private static readonly Regex Harmed = Pattern.Loose(@"^ (?:" + RiskWords.Harm + @")");

    private const int AnswerSpacesMin = 2;

    /// <summary>
    /// Tells whether a text goes on after naming the risk, and not about its causes, odds or effects:
    /// "Cold hall: the caretaker heats from noon".
    /// </summary>
    public static bool GoesOn(string text)
    {
        var clauses = ClauseEnd.Split(text);
        for (var index = 1; index < clauses.Length; index++)
        {
            if (!Rating.IsMatch(clauses[index - 1] + ":") && !Label.IsMatch(clauses[index]) && Answers(clauses[index]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether a sentence of a short entry about a risk says what helps against it.</summary>
    public static bool Answers(string sentence) =>
        sentence.Count(c => c == ' ') >= AnswerSpacesMin && !Rating.IsMatch(sentence) && !Consequence.IsMatch(sentence) && !IsGuess(sentence)
        && RiskWithoutMitigationRule.IsNoPlaceholder(sentence);

    /// <summary>"Pages may show old prices" guesses at harm; "we may look abroad" names a way out.</summary>
    private static bool IsGuess(string sentence)
    {
        foreach (Match match in Perhaps.Matches(sentence))
        {
            var who = match.Groups["who"].Value;
            if (who is "none" or "nobody" or "nothing")
            {
                continue;
            }

            var acts = who is "we" or "We" or "I" || NameWords.IsGiven(who);
            if (!acts || Harmed.IsMatch(sentence[(match.Index + match.Length)..]))
            {
                return true;
            }
        }

        return false;
    }
}
