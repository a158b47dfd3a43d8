using System.Text.Json.Serialization;
using Witan.Boards.Deliberation.Arguments;

namespace Witan.Boards.Roundtable.Governance;

/// <summary>How one option stands to one rule.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Title">The rule's name.</param>
/// <param name="Severity">How bad it is to break it.</param>
/// <param name="Option">The option's id.</param>
/// <param name="Kind">How it stands.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Evidence">The lines that show it.</param>
public sealed record Ruling(
    string Rule, string Title, GovernanceSeverity Severity, string Option, RulingKind Kind, string Reason, IReadOnlyList<CitedLine> Evidence)
{
    /// <summary>Gets whether the rule is not kept, as far as anybody can see.</summary>
    [JsonIgnore]
    public bool IsViolated => Kind is RulingKind.Broken or RulingKind.NotShown;

    /// <summary>Gets whether the option cannot be recommended for it.</summary>
    [JsonIgnore]
    public bool Blocks => IsViolated && Severity == GovernanceSeverity.Critical;
}
