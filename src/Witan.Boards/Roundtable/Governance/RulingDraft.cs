using Witan.Boards.Deliberation.Arguments;

namespace Witan.Boards.Roundtable.Governance;

/// <summary>A ruling before it was checked.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Option">The option's id.</param>
/// <param name="Kind">How the option stands to the rule.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Evidence">The lines that show it.</param>
public sealed record RulingDraft(string Rule, string Option, RulingKind Kind, string Reason, IReadOnlyList<CitedLine> Evidence);
