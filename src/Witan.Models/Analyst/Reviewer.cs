using Witan.Models.Documents;

namespace Witan.Models.Analyst;

/// <summary>Runs every rule over the documents. Pure.</summary>
public static class Reviewer
{
    /// <summary>The name of the document that stands for a bare question.</summary>
    public const string QuestionDocument = "question";

    /// <summary>Reviews documents.</summary>
    /// <param name="question">The question; it is reviewed itself when there is no document.</param>
    /// <param name="documents">The documents, in the order given.</param>
    public static Review Review(string question, IReadOnlyList<SourceText> documents)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(documents);
        var sources = documents.Count > 0 ? documents : [new SourceText(QuestionDocument, question)];
        var material = new ReviewMaterial(question, [.. sources.Select(source => DocumentParser.Parse(source.Name, source.Text))]);
        var order = material.Documents.Select((document, index) => (document.Name, index)).DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.index);
        // Side by side: rules are pure, and each family reads the documents once for all its rules. A busy thread pool costs
        // the second thread, never a wait for one.
        IReadOnlyList<IRule>[] families = [AnalystRules.Figures, AnalystRules.Topics, AnalystRules.Wordings];
        var found = new IReadOnlyList<Finding>[families.Length];
        Parallel.For(0, families.Length, index => found[index] = [.. families[index].SelectMany(rule => rule.Find(material))]);
        var findings = found
            .SelectMany(family => family)
            .OrderBy(finding => order.GetValueOrDefault(finding.Evidence[0].Document))
            .ThenBy(finding => finding.Evidence[0].Line)
            .ThenBy(finding => finding.Kind, StringComparer.Ordinal)
            .ThenBy(finding => finding.Reason, StringComparer.Ordinal)
            .ToList();
        return new Review(material, findings, [.. material.Documents.SelectMany(StatedThresholds.In)]);
    }
}
