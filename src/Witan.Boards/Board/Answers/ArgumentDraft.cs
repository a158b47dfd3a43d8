using Witan.Boards.Deliberation.Arguments;

namespace Witan.Boards.Board.Answers;

/// <summary>An argument before it was checked.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="IsFor">Whether it speaks for the option.</param>
/// <param name="Claim">What is claimed, in one or two sentences.</param>
/// <param name="Kind">A short key of what it is about, such as <c>risk/data-loss</c>.</param>
/// <param name="Evidence">The lines that it rests on; empty for an opinion.</param>
public sealed record ArgumentDraft(string Option, bool IsFor, string Claim, string Kind, IReadOnlyList<CitedLine> Evidence);
