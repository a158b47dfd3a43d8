using System.Text.Json.Serialization;

namespace Witan.Boards.Personas;

/// <summary>What a persona is there for.</summary>
public enum PersonaKind
{
    /// <summary>May be chosen for a seat on a board.</summary>
    [JsonStringEnumMemberName("expert")]
    Expert,

    /// <summary>Steps in when a board agrees too soon, claims too much or sees only danger.</summary>
    [JsonStringEnumMemberName("moderator")]
    Moderator,

    /// <summary>Brings in what is known, and takes no side.</summary>
    [JsonStringEnumMemberName("researcher")]
    Researcher,

    /// <summary>Runs the board.</summary>
    [JsonStringEnumMemberName("facilitator")]
    Facilitator,

    /// <summary>Has a standing seat at the round table.</summary>
    [JsonStringEnumMemberName("architect")]
    Architect,

    /// <summary>Is invoked to the round table by topic.</summary>
    [JsonStringEnumMemberName("specialist")]
    Specialist,

    /// <summary>One of the three fixed minds of a swarm.</summary>
    [JsonStringEnumMemberName("mind")]
    Mind,
}
