using System.Text.Json.Serialization;

namespace Witan.Boards.Roundtable.Governance;

/// <summary>What shows whether a rule is kept.</summary>
public enum RuleCheck
{
    /// <summary>A line of the documents.</summary>
    [JsonStringEnumMemberName("documents")]
    Documents,

    /// <summary>Who sits at the table: decided by code.</summary>
    [JsonStringEnumMemberName("seats")]
    Seats,
}
