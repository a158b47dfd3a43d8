using Witan.Models.Documents;

namespace Witan.Models.Analyst.Wording;

/// <summary>Work that stands together: a list or a table, done items left out.</summary>
/// <param name="Document">The document.</param>
/// <param name="Section">The section that holds it.</param>
/// <param name="Items">The open items.</param>
/// <param name="IsLoose">Whether only the look of the items, not a heading or check boxes, makes them work.</param>
internal sealed record WorkGroup(ParsedDocument Document, Section Section, IReadOnlyList<WorkItem> Items, bool IsLoose);
