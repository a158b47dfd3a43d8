using Witan.Models.Documents;

namespace Witan.Models.Analyst.Wording;

/// <summary>Turns work that lacks something into findings: one per item, per list, or per document.</summary>
internal static class WorkFindings
{
    /// <summary>More lists than this that all lack the same make one finding: the reader has understood.</summary>
    private const int ListsMax = 3;

    /// <summary>Below this share the few that have it are chance, and the list as a whole lacks it.</summary>
    private const double PartialShareMin = 0.2;

    private const int FewItems = 4;
    private const int SingleFindingsMax = 8;

    /// <param name="kind">The kind of finding.</param>
    /// <param name="material">What to read.</param>
    /// <param name="has">Tells whether an item has what the kind asks for.</param>
    /// <param name="what">What is missing, for the reader: "an owner".</param>
    public static IEnumerable<Finding> Of(string kind, ReviewMaterial material, Func<WorkItem, bool> has, string what)
    {
        foreach (var byDocument in WorkCollector.Collect(material).GroupBy(group => group.Document))
        {
            var whole = new List<WorkGroup>();
            var findings = new List<Finding>();
            foreach (var group in byDocument)
            {
                var missing = group.Items.Where(item => !has(item)).ToList();
                if (missing.Count == 0)
                {
                    continue;
                }

                if (IsWhole(group, missing.Count))
                {
                    whole.Add(group with { Items = missing });
                }
                else if (missing.Count > SingleFindingsMax)
                {
                    findings.Add(ForList(kind, group with { Items = missing }, what, isAll: false));
                }
                else
                {
                    findings.AddRange(missing.Select(item => ForItem(kind, group, item, what)));
                }
            }

            findings.AddRange(whole.Count > ListsMax
                ? [ForDocument(kind, whole, what)]
                : whole.Select(group => ForList(kind, group, what, isAll: true)));
            foreach (var finding in findings.OrderBy(finding => finding.Evidence[0].Line))
            {
                yield return finding;
            }
        }
    }

    private static bool IsWhole(WorkGroup group, int missing)
    {
        var having = group.Items.Count - missing;
        if (group.IsLoose && having * 2 < group.Items.Count)
        {
            return true;
        }

        return having == 0 || (group.Items.Count > FewItems && having < PartialShareMin * group.Items.Count);
    }

    private static Finding ForItem(string kind, WorkGroup group, WorkItem item, string what) => new()
    {
        Kind = kind,
        Evidence = [new Citation(group.Document.Name, item.Line, item.EndLine)],
        Reason = $"The task {Cite.Quote(item.Text)} has no {what}, while others beside it have one.",
        Confidence = group.IsLoose ? 0.6 : 0.85,
        Subject = Cite.Subject(item.Text, "task"),
    };

    private static Finding ForList(string kind, WorkGroup group, string what, bool isAll) => new()
    {
        Kind = kind,
        Evidence = [.. group.Items.Select(item => new Citation(group.Document.Name, item.Line, item.EndLine))],
        Reason = group.Items.Count == 1
            ? $"The task {Cite.Quote(group.Items[0].Text)} has no {what}."
            : $"{(isAll ? "None of the" : "Many:")} {group.Items.Count} items{Under(group.Section)}, from {Cite.Quote(group.Items[0].Text, 50)} on, {(isAll ? "has" : "have no")} {(isAll ? Article(what) : what)}.",
        Confidence = group.IsLoose ? 0.55 : 0.75,
        Subject = group.Section.Title.Length > 0 ? Cite.Subject(group.Section.Title, "tasks") : Cite.Subject(group.Items[0].Text, "tasks"),
    };

    private static Finding ForDocument(string kind, List<WorkGroup> groups, string what) => new()
    {
        Kind = kind,
        Evidence =
        [
            .. groups.Select(group => new Citation(group.Document.Name, group.Items[0].Line, group.Items[^1].EndLine))
                .OrderBy(citation => citation.Line),
        ],
        Reason = $"No item in {groups.Count} lists of work ({groups.Sum(group => group.Items.Count)} items, the first being "
            + $"{Cite.Quote(groups[0].Items[0].Text, 50)}) has {Article(what)}.",
        Confidence = groups.All(group => group.IsLoose) ? 0.55 : 0.7,
        Subject = $"{groups.Count} lists of tasks",
    };

    private static string Under(Section section) => section.Title.Length > 0 ? $" under {Cite.Quote(section.Title, 50)}" : string.Empty;

    private static string Article(string what) => what[0] is 'o' ? $"an {what}" : $"a {what}";
}
