using System.Text.Json.Serialization;

namespace Witan.Boards.Roundtable.Governance;

/// <summary>How bad it is to break a rule.</summary>
public enum GovernanceSeverity
{
    /// <summary>It is noted.</summary>
    [JsonStringEnumMemberName("minor")]
    Minor,

    /// <summary>Whoever decides must know it.</summary>
    [JsonStringEnumMemberName("major")]
    Major,

    /// <summary>The table does not recommend the option.</summary>
    [JsonStringEnumMemberName("critical")]
    Critical,
}
