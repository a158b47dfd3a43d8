using System.Text.Json;
using System.Text.RegularExpressions;
using Witan.Boards.Board;
using Witan.Boards.Board.Analyst;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Roundtable.Answers;
using Witan.Boards.Roundtable.Governance;
using Witan.Models.Analyst;

namespace Witan.Boards.Roundtable.Analyst;

/// <summary>
/// Holds options against rules, rule-based: a line that denies a rule's cue speaks against the option that changes most, unless it names another; one that
/// has the cue and does not deny it speaks for all; an option that leaves things as they are, or that is what the rule wants, is not held against it.
/// </summary>
internal sealed class GovernSkill : IAnalystSkill
{
    /// <summary>Longer than any line needs; cues come from tenants.</summary>
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    public string Task => RoundtableExecutor.TaskName(RoundtableTask.Govern);

    public string Answer(Review review, string input)
    {
        var asked = TableSkillJson.Read(input);
        var named = OptionLines.Of(asked.Part!, review);
        var rulings = asked.Rules!.SelectMany(rule => Rule(review, rule, asked.Part!, named));
        return JsonSerializer.Serialize(new GovernAnswer { Rulings = [.. rulings] }, RoundtableJson.Default.GovernAnswer);
    }

    private static IEnumerable<RulingDraft> Rule(Review review, GovernanceRule rule, ProblemPart part, IReadOnlyDictionary<string, IReadOnlySet<CitedLine>> named)
    {
        var lines = rule.Cues.Count == 0 ? [] : CueLines.Of(review, rule.Cues);
        var denial = Denial(rule.Cues);
        var denied = lines.Where(line => denial.IsMatch(line.Text)).ToList();
        var affirmed = lines.Where(line => !denial.IsMatch(line.Text)).ToList();
        foreach (var option in part.Options)
        {
            // Where the documents name what else could be done, their denials are about what they advise against: the boldest.
            var isBoldest = option.Id == part.Options[0].Id;
            var against = denied.Where(line => named[option.Id].Contains(line.Line) || (isBoldest && !IsAboutAnother(line.Line, option.Id, named))).Take(TableAnswerCheck.EvidenceMax).ToList();
            yield return BranchSections.IsCareful(option.Text)
                ? new RulingDraft(rule.Code, option.Id, RulingKind.Aside, "The option leaves things as they were planned, and changes nothing that the rule is about.", [])
                : rule.Cues.Any(cue => option.Text.Contains(cue, StringComparison.OrdinalIgnoreCase)) && !denial.IsMatch(option.Text)
                ? new RulingDraft(rule.Code, option.Id, RulingKind.Aside, "The option itself is what the rule wants.", [])
                : against.Count > 0
                    ? new RulingDraft(rule.Code, option.Id, RulingKind.Broken, $"The documents say: {against[0].Text}", [.. against.Select(line => line.Line)])
                    : affirmed.Count > 0
                        ? new RulingDraft(rule.Code, option.Id, RulingKind.Kept, $"The documents say: {affirmed[0].Text}", [.. affirmed.Take(TableAnswerCheck.EvidenceMax).Select(line => line.Line)])
                        : new RulingDraft(rule.Code, option.Id, RulingKind.NotShown, "No line says anything of it.", []);
        }
    }

    private static bool IsAboutAnother(CitedLine line, string option, IReadOnlyDictionary<string, IReadOnlySet<CitedLine>> named) =>
        named.Any(pair => pair.Key != option && pair.Value.Contains(line));

    /// <summary>A denial stands close before what it denies, or right behind it: "no memory leaks after the test" does not deny the test.</summary>
    private static Regex Denial(IReadOnlyList<string> cues)
    {
        var cue = $@"\b(?:{string.Join('|', cues.Select(Regex.Escape))})";
        return new Regex(
            $@"\b(?:no|not|never|without|lacks?|lacking|missing|violat\w+|skip(?:s|ped)?|haven't|hasn't)\b\W+(?:[\w'/-]+\W+){{0,3}}{cue}|{cue}\w*\W+(?:[\w'/-]+\W+){{0,2}}(?:missing|undefined|not\s+(?:yet\s+)?(?:done|defined|written|assessed|consulted|documented|started))",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
            MatchTimeout);
    }
}
