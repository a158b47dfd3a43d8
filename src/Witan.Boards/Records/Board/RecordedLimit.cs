using Witan.Boards.Board;
using Witan.Boards.Deliberation.Constraints.Marks;

namespace Witan.Boards.Records.Board;

/// <summary>How an option stands to a limit of the decision.</summary>
public sealed record RecordedLimit
{
    /// <summary>Gets the id by which the outcome refers to the limit, such as <c>L1</c>; its number is its place among the constraints.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what the limit says.</summary>
    public required string Limit { get; init; }

    /// <summary>Gets how the option stands to it.</summary>
    public required LimitVerdict Verdict { get; init; }

    /// <summary>Gets why, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets where the statement comes from that decides; null when nothing was stated.</summary>
    public required LimitVoice? Voice { get; init; }

    /// <summary>Gets the code of the seat that stated it; null when none did.</summary>
    public required string? Seat { get; init; }

    /// <summary>Gets the statement with its place where it has one; null when nothing was stated.</summary>
    public required EvidenceQuote? Statement { get; init; }

    /// <summary>Takes the marks of an option as they can be shown; null when there are no limits.</summary>
    internal static IReadOnlyList<RecordedLimit>? Of(BoardState state, PartLimits limits, string option) => state.Constraints.Count == 0
        ? null
        : [.. limits.On(option).Select(mark => Of(state, mark))];

    private static RecordedLimit Of(BoardState state, LimitMark mark) => new()
    {
        Id = mark.Id,
        Limit = PlainText.Line(state.Constraints[mark.Limit - 1].Text),
        Verdict = mark.Verdict,
        Reason = PlainText.Line(mark.Reason),
        Voice = mark.Source?.Voice,
        Seat = mark.Source?.Seat,
        Statement = mark.Source is { } source ? new EvidenceQuote(source.Document ?? string.Empty, source.Line, PlainText.Line(source.Text)) : null,
    };
}
