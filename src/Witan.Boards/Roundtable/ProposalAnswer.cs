using Witan.Boards.Deliberation.Arguments;

namespace Witan.Boards.Roundtable;

/// <summary>The three questions, as a seat answers them for one option.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="BreaksFirst">What breaks first.</param>
/// <param name="HowKnown">How one knows that it broke.</param>
/// <param name="PlanB">What is done then.</param>
/// <param name="Evidence">The lines that it rests on.</param>
public sealed record ProposalAnswer(string Option, string BreaksFirst, string HowKnown, string PlanB, IReadOnlyList<CitedLine> Evidence);
