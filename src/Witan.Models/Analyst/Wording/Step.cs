namespace Witan.Models.Analyst.Wording;

/// <summary>One step of an ordered sequence.</summary>
/// <param name="Order">The place in the order; two steps with the same place run together.</param>
/// <param name="Line">The first line.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="Ids">The names by which other steps refer to it: "3", "T3".</param>
/// <param name="Title">The step's own words.</param>
/// <param name="Needs">Texts that say what it waits for.</param>
/// <param name="NeedsIds">What a column or a table for dependencies names.</param>
/// <param name="Due">Its due date, null when it has none.</param>
internal sealed record Step(
    double Order,
    int Line,
    int EndLine,
    IReadOnlyList<string> Ids,
    string Title,
    IReadOnlyList<string> Needs,
    string NeedsIds,
    StepDue? Due);
