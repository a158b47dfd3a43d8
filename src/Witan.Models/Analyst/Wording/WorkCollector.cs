using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Witan.Models.Analyst.Vocabulary;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Wording;

/// <summary>Collects the work that a document lists: open check boxes, items and rows in sections about tasks.</summary>
internal static class WorkCollector
{
    internal static readonly Regex DoneMark = Pattern.Loose(@"^(?:✅|✓|✔|☑|\[x\]|~~|done\b|completed\b)|(?:✅|✓|✔|\((?:done|completed)\)|[-–—:] (?:done|completed))\.?$");

    /// <summary>What is done again and again, by whoever is there, has no owner and no date.</summary>
    private static readonly Regex Standing = Pattern.Loose(@"\b(?:runbook|playbook|handbook|manual|template|how[- ]to|instructions|guidelines?|standard operating procedure|sop)\b");

    /// <summary>What a plan covers are things, not steps.</summary>
    private static readonly Regex Scope = Pattern.Loose(@"\b(?:covers?|(?:in|of) scope|scope|belongs?|includes?|consists? of|not part)\b");

    private static readonly Regex NoTask = Pattern.Loose(@"^(?:none\b|no (?:actions?|tasks?|open|further|follow)|nothing\b|n/a\b|see \S+|\.\.\.|…|-$)");

    private const SectionRole NeverWork = SectionRole.Criteria | SectionRole.Glossary | SectionRole.References | SectionRole.History
        | SectionRole.Agenda | SectionRole.Done | SectionRole.HowTo | SectionRole.Requirements | SectionRole.Questions;

    private const SectionRole NotByHeading = NeverWork | SectionRole.Risks | SectionRole.Monitoring | SectionRole.Cost | SectionRole.Goals;

    /// <summary>In a section that is not by name about tasks, this share of the items must read like orders.</summary>
    private const double ImperativeShare = 0.6;

    private const int FormItemsMin = 4;

    /// <summary>Two rules ask for the work of the same documents, one after the other.</summary>
    private static readonly ConditionalWeakTable<ReviewMaterial, List<WorkGroup>> Collected = [];

    public static List<WorkGroup> Collect(ReviewMaterial material) => Collected.GetValue(material, Read);

    private static List<WorkGroup> Read(ReviewMaterial material)
    {
        var groups = new List<WorkGroup>();
        foreach (var document in material.Documents.Where(document => !Standing.IsMatch(document.Title)))
        {
            var outline = DocumentOutline.Of(document);
            var context = new WorkContext(document, outline);
            groups.AddRange(document.Lists.Select(list => OfList(document, context, list)).OfType<WorkGroup>());
            groups.AddRange(document.Tables.Select(table => WorkTables.OfTable(document, context, table)).OfType<WorkGroup>());
        }

        return [.. groups.Where(group => group.Items.Count > 0)];
    }

    private static WorkGroup? OfList(ParsedDocument document, WorkContext context, ListBlock list)
    {
        var outline = context.Outline;
        var nearest = outline.Nearest(list.Section);
        var boxes = list.AllItems().Where(item => item.Checked is not null).ToList();
        if (boxes.Count > 0)
        {
            return (nearest.Has(NeverWork & ~(SectionRole.Done | SectionRole.History)) || IsStillToBeDone(list.Section, nearest, boxes)) && !nearest.Has(SectionRole.Tasks)
                ? null
                : Group(document, context, list.Section, boxes, isLoose: false);
        }

        var items = list.Items.Where(item => item.Text.Length > 0).ToList();
        if (items.Count == 0 || Scope.IsMatch(list.Section.Title) || (nearest.Has(NotByHeading) && !nearest.Has(SectionRole.Tasks)) || IsOver(nearest))
        {
            return null;
        }

        if (nearest.Has(SectionRole.Tasks))
        {
            return items.Any(ReadsAsWork) ? Group(document, context, list.Section, items, isLoose: false) : null;
        }

        if (IsWorkByForm(items))
        {
            return Group(document, context, list.Section, items, isLoose: false);
        }

        // Who takes part is not who works, unless the heading says so.
        return nearest.Has(SectionRole.LooseTasks) && (!nearest.Has(SectionRole.People) || nearest.Has(SectionRole.Tasks)) && IsWorkByLook(items)
            ? Group(document, context, list.Section, items, isLoose: true)
            : null;
    }

    /// <summary>Under the bare word "Done" open boxes are the conditions of being done, and no work.</summary>
    private static bool IsStillToBeDone(Section section, SectionRole nearest, List<ListItem> boxes) =>
        nearest.Has(SectionRole.Done) && !section.Title.Contains(' ', StringComparison.Ordinal) && boxes.TrueForAll(box => box.Checked == false);

    private static bool IsOver(SectionRole nearest) => nearest.Has(SectionRole.Done);

    private static bool IsWorkByLook(List<ListItem> items) =>
        items.Count(item => ActionVerbs.IsImperative(FirstWord(item.Text)) || OwnerForms.AsSubject(item.Text)) >= ImperativeShare * items.Count;

    /// <summary>A list most of whose items end in a name and a date is a list of work, whatever its heading.</summary>
    private static bool IsWorkByForm(List<ListItem> items) => items.Count >= FormItemsMin
        && items.Count(item => OwnerForms.AtEnd(item.Text)) >= ImperativeShare * items.Count
        && items.Count(item => DateForms.In(item.Text)) * 2 >= items.Count;

    /// <summary>"None." and "See the board." under "Next steps" are no tasks.</summary>
    private static bool ReadsAsWork(ListItem item) => item.Text.Contains(' ', StringComparison.Ordinal) && !NoTask.IsMatch(item.Text);

    private static WorkGroup Group(ParsedDocument document, WorkContext context, Section section, List<ListItem> items, bool isLoose)
    {
        var open = items.Where(item => item.Checked != true && !DoneMark.IsMatch(item.Text) && !NoTask.IsMatch(item.Text) && !HasOpenBoxes(item));
        List<WorkItem> own = [.. open.Select(item => Item(context, item))];
        return new WorkGroup(document, section, WithElsewhere(context, WithAround(context, section, own, isLoose)), isLoose);
    }

    /// <summary>
    /// Who leads the project, or a line elsewhere that speaks of "all steps", does not do the one task that lacks what most
    /// beside it have; the heading of the list and a line of its own section do.
    /// </summary>
    private static List<WorkItem> WithAround(WorkContext context, Section section, List<WorkItem> items, bool isLoose)
    {
        var namesOwners = items.Count(item => item.HasOwner) * 2 >= items.Count;
        var namesDates = items.Count(item => item.HasDate) * 2 >= items.Count;
        var owner = namesOwners ? context.HasOwnOwner(section) : context.HasOwner(section) || (isLoose && context.SharesOutWork);
        var date = namesDates ? context.HasOwnDate(section) : context.HasDate(section);
        return items.ConvertAll(item => item with { HasOwner = item.HasOwner || owner, HasDate = item.HasDate || date });
    }

    /// <summary>
    /// A schedule or a list of responsibilities elsewhere speaks for single items that lack what the others have, and for a
    /// whole list when it knows at least half of it; its silence on the rest of such a list proves nothing.
    /// </summary>
    private static List<WorkItem> WithElsewhere(WorkContext context, List<WorkItem> items)
    {
        if (items.TrueForAll(item => item.HasOwner && item.HasDate))
        {
            return items;
        }

        var elsewhere = items.ConvertAll(item => context.Elsewhere(item.Text, item.Line));
        var coversOwners = !items.Exists(item => item.HasOwner) && elsewhere.Count(each => each.Owner) * 2 >= items.Count;
        var coversDates = !items.Exists(item => item.HasDate) && elsewhere.Count(each => each.Date) * 2 >= items.Count;
        var someOwners = items.Exists(item => item.HasOwner);
        var someDates = items.Exists(item => item.HasDate);
        return
        [
            .. items.Select((item, index) => item with
            {
                HasOwner = item.HasOwner || coversOwners || (someOwners && elsewhere[index].Owner),
                HasDate = item.HasDate || coversDates || (someDates && elsewhere[index].Date),
            }),
        ];
    }

    /// <summary>A box over boxes is their heading; the ones below are the work.</summary>
    private static bool HasOpenBoxes(ListItem item) => item.Checked is not null && item.Children.Any(child => child.Checked is not null);

    private static WorkItem Item(WorkContext context, ListItem item)
    {
        var texts = context.TextsOf(item).ToList();
        for (var parent = item.Parent; parent is not null; parent = parent.Parent)
        {
            texts.Add(parent.Text);
        }

        return new WorkItem(item.Line, item.EndLine, item.Text, texts.Any(OwnerForms.In) || texts.Any(OwnerForms.IsSectionLine), texts.Any(DateForms.In));
    }

    private static string FirstWord(string text)
    {
        var start = text.AsSpan().TrimStart("*_([ ");
        var end = start.IndexOfAny(' ', ',', ':');
        return (end < 0 ? start : start[..end]).ToString();
    }
}
