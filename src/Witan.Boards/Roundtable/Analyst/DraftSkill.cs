using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Witan.Boards.Board;
using Witan.Boards.Board.Analyst;
using Witan.Boards.Personas.Selection;
using Witan.Boards.Roundtable.Answers;
using Witan.Models.Analyst;
using Witan.Models.Documents;

namespace Witan.Boards.Roundtable.Analyst;

/// <summary>Drafts the branches, rule-based: steps and estimates where the documents give them, what speaks against an option as its consequences, and a seat of its field as the owner of a step that names none.</summary>
internal sealed partial class DraftSkill : IAnalystSkill
{
    /// <summary>Who owns what is nobody's field.</summary>
    private const string Lead = "lead_architect";

    /// <summary>How many places one consequence names.</summary>
    private const int PlacesMax = 3;

    private const int StepsMax = 6;
    private const int ConsequencesMax = 5;

    public string Task => RoundtableExecutor.TaskName(RoundtableTask.Draft);

    public string Answer(Review review, string input)
    {
        var asked = TableSkillJson.Read(input);
        var branches = BranchSections.In(review);
        var answer = new DraftAnswer { Branches = [.. asked.Part!.Options.Select(option => Branch(review, asked, option, branches))] };
        return JsonSerializer.Serialize(answer, RoundtableJson.Default.DraftAnswer);
    }

    private static TableBranch Branch(Review review, TableInput asked, BoardOption option, IReadOnlyList<(string What, Section Section)> branches)
    {
        var section = branches.FirstOrDefault(branch => branch.What + "." == option.Text).Section;
        var stated = (section?.AllStatements() ?? []).Where(statement => statement.Kind != StatementKind.Heading).ToList();
        var named = OptionLines.Of(asked.Part!, review)[option.Id];
        var about = review.Material.Documents.SelectMany(document => document.Statements.Where(statement => named.Contains(new(document.Name, statement.Line)))).ToList();
        return new TableBranch(option.Id, Consequences(asked, option), Estimate(review, stated, about, BranchSections.IsCareful(option.Text)), Steps(asked, option, stated));
    }

    private static IReadOnlyList<string> Consequences(TableInput asked, BoardOption option)
    {
        var said = (asked.Others ?? []).Where(other => other.Option == option.Id).OrderBy(other => other.IsFor ? 1 : 0).ThenByDescending(other => other.Lines.Count);
        var lines = said.Select(other => $"{(other.IsFor ? "For it" : "Against it")}: {other.Claims[0]}{(other.Lines.Count == 0 ? string.Empty : $" ({string.Join(", ", other.Lines.Take(PlacesMax))}{(other.Lines.Count > PlacesMax ? $" and {other.Lines.Count - PlacesMax} more" : string.Empty)})")}").ToList();
        return lines.Count == 0 ? ["Nobody at the table named a consequence of it."] : [.. lines.Take(ConsequencesMax)];
    }

    /// <summary>A figure of time or money that stands in the branch itself, else on a line that speaks of the option and of delay or effort.</summary>
    private static string Estimate(Review review, List<Statement> stated, List<Statement> about, bool isCareful)
    {
        var found = stated.Where(statement => Figure().IsMatch(statement.Text))
            .Concat(isCareful ? [] : about.Where(statement => Figure().IsMatch(statement.Text)))
            .Concat(isCareful ? [] : review.Material.Documents.SelectMany(document => document.Statements).Where(statement => Figure().IsMatch(statement.Text) && Delay().IsMatch(statement.Text)))
            .FirstOrDefault(statement => statement.Kind != StatementKind.Heading);
        return found is null
            ? "The documents give none."
            : string.Create(CultureInfo.InvariantCulture, $"\"{found.Text}\" ({review.Material.Documents.First(document => document.Statements.Contains(found)).Name}:{found.Line})");
    }

    private static IReadOnlyList<BoardAction> Steps(TableInput asked, BoardOption option, List<Statement> stated)
    {
        var listed = stated.Where(statement => statement.Item is not null).Take(StepsMax).Select(statement => Step(asked, statement.Text)).ToList();
        if (listed.Count > 0)
        {
            return listed;
        }

        var risks = (asked.Counted?.Risks ?? []).OrderByDescending(risk => risk.Severity * risk.Likelihood).Select(risk => risk.Mitigation).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal);
        return option.Id == asked.Recommended || asked.Recommended is null
            ? [.. risks.Take(StepsMax - 1).Prepend($"Carry out: {option.Text}").Select(text => Step(asked, text))]
            : [Step(asked, $"Say what would have to hold for: {option.Text}")];
    }

    private static BoardAction Step(TableInput asked, string text)
    {
        var owner = Owner().Match(text);
        return owner.Success ? new BoardAction(text, owner.Groups["owner"].Value) : new BoardAction(text, $"{Proposed(asked, text)} (proposed)");
    }

    private static string Proposed(TableInput asked, string text)
    {
        var tags = NeededTags.In(text);
        var seats = asked.Seats ?? [];
        var fitting = tags.Select(tag => seats.FirstOrDefault(seat => seat.Contains(tag, StringComparison.Ordinal))).FirstOrDefault(seat => seat is not null) ?? seats.FirstOrDefault(seat => seat.StartsWith(Lead, StringComparison.Ordinal)) ?? (seats.Count > 0 ? seats[0] : "facilitator:");
        return fitting[..fitting.IndexOf(':', StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"\b\d+(?:[.,]\d+)?\+?\s*-?\s*(?:hours?|days?|weeks?|months?|person-days?|EUR|USD|€|\$)|[€$]\s*\d", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(?:delay|estimate|takes?|cost|costs|effort|need)\w*\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Delay();

    [GeneratedRegex(@"^(?<owner>\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+)\s+(?:\p{Ll}+s)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();
}
