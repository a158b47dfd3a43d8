using Witan.Models.Analyst.Rules;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Wording;

/// <summary>Reads risks out of paragraphs, each of which begins with the risk in a few words: "Rain. We have two tents."</summary>
internal static class RiskParagraphs
{
    private const int ParagraphsMin = 3;
    private const int NameSpacesMax = 7;

    /// <summary>Reads one group for each section that is about risks and set in such paragraphs.</summary>
    public static IEnumerable<RiskGroup> Of(ParsedDocument document, DocumentOutline outline) =>
        document.Sections.Where(section => IsSet(section, outline)).Select(Read).OfType<RiskGroup>();

    private static bool IsSet(Section section, DocumentOutline outline) =>
        outline.Own(section).Has(SectionRole.Risks) && !outline.Own(section).Has(SectionRole.Mitigations | SectionRole.HowTo | SectionRole.Questions | SectionRole.Done)
        && section.Level > 1 && section.Children.Count == 0
        && section.Statements.All(statement => statement.Kind is StatementKind.Heading or StatementKind.Sentence);

    /// <summary>Most paragraphs must name a risk and answer it; only then does one without an answer lack something.</summary>
    private static RiskGroup? Read(Section section)
    {
        var risks = Paragraphs(section).Where(paragraph => IsName(paragraph[0].Text)).Select(paragraph => new Risk(
            paragraph[0].Line,
            paragraph[^1].EndLine,
            paragraph[0].Text,
            paragraph.Skip(1).Any(Answers) || RiskWithoutMitigationRule.Mitigates(paragraph[0].Text),
            0.7)).ToList();
        return risks.Count >= ParagraphsMin && risks.Count(risk => risk.IsMitigated) * 2 > risks.Count
            ? new RiskGroup(risks, "its paragraph does not say what is done about it, while others do")
            : null;
    }

    private static bool Answers(Statement statement) =>
        RiskAnswers.Answers(statement.Text) || RiskWithoutMitigationRule.Mitigates(statement.Text) || RiskWithoutMitigationRule.HasOrder(statement.Text);

    private static bool IsName(string text) => text.EndsWith('.') && text.Count(c => c == ' ') <= NameSpacesMax;

    private static IEnumerable<List<Statement>> Paragraphs(Section section)
    {
        var paragraph = new List<Statement>();
        foreach (var statement in section.Statements.Where(statement => statement.Kind == StatementKind.Sentence))
        {
            if (paragraph.Count > 0 && statement.Line - paragraph[^1].EndLine > 1)
            {
                yield return paragraph;
                paragraph = [];
            }

            paragraph.Add(statement);
        }

        if (paragraph.Count > 0)
        {
            yield return paragraph;
        }
    }
}
