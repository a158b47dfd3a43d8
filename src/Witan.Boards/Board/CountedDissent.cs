namespace Witan.Boards.Board;

/// <summary>A dissent, without a name.</summary>
/// <param name="Id">The id by which a synthesis refers to it, for example <c>D1</c>.</param>
/// <param name="Words">In the dissenter's own words.</param>
internal sealed record CountedDissent(string Id, string Words);
