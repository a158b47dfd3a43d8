using System.Globalization;

namespace Witan.Boards.Deliberation.Constraints.Marks;

/// <summary>How one option stands to one limit, with what was stated that says so. Immutable.</summary>
/// <param name="Limit">The limit's number, from 1, in the order of the constraints.</param>
/// <param name="Verdict">How it stands.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Source">The statement that decides; null when nothing was stated.</param>
public sealed record LimitMark(int Limit, LimitVerdict Verdict, string Reason, LimitStatement? Source)
{
    /// <summary>Gets the id by which an outcome refers to it, such as <c>L1</c>.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"L{Limit}");
}
