using System.Text.Json.Serialization;
using Witan.Boards.Deliberation.Counting;

namespace Witan.Boards.Records.Board;

/// <summary>An option, with its counts.</summary>
/// <param name="Id">The id.</param>
/// <param name="Text">What it is.</param>
/// <param name="Blind">The count of the blind vote; null in a part without an outcome.</param>
/// <param name="Final">The count of the last vote; null in a part without an outcome.</param>
public sealed record RecordedOption(string Id, string Text, OptionCount? Blind, OptionCount? Final)
{
    /// <summary>Gets how it stands to each limit of the decision; null when there are no limits.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RecordedLimit>? Limits { get; init; }
}
