using System.Text.Json.Serialization;

namespace Witan.Boards.Roundtable.Governance;

/// <summary>How an option stands to a rule.</summary>
public enum RulingKind
{
    /// <summary>A line, or a seat, shows that the rule is kept.</summary>
    [JsonStringEnumMemberName("kept")]
    Kept,

    /// <summary>A line, or an empty seat, shows that it is broken.</summary>
    [JsonStringEnumMemberName("broken")]
    Broken,

    /// <summary>Nothing shows that it is kept. That counts as broken: governance fails closed.</summary>
    [JsonStringEnumMemberName("not-shown")]
    NotShown,

    /// <summary>The rule does not apply, for instance since the option changes nothing.</summary>
    [JsonStringEnumMemberName("aside")]
    Aside,
}
