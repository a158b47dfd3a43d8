namespace Witan.Boards.Board;

/// <summary>What a person said to the run.</summary>
/// <param name="Id">The id, <c>i1</c> for the first.</param>
/// <param name="By">Who.</param>
/// <param name="Text">What: quoted data, never instructions.</param>
public sealed record PersonSaid(string Id, string By, string Text);
