namespace Witan.Boards.Board;

/// <summary>An argument of others, as a reader is shown it.</summary>
/// <param name="Label">How it is named, for example <c>P1</c>.</param>
/// <param name="Option">The option's id.</param>
/// <param name="IsFor">Whether it speaks for the option.</param>
/// <param name="Claims">The claim, in each wording.</param>
/// <param name="Lines">The lines that it cites.</param>
/// <param name="Support">How many said it.</param>
internal sealed record PeerText(string Label, string Option, bool IsFor, IReadOnlyList<string> Claims, IReadOnlyList<string> Lines, string? Support = null);
