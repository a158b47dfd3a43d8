using System.Text.Json.Nodes;

namespace Witan.Server.Api.Sessions;

/// <summary>A page of a run's events, in order.</summary>
/// <param name="Items">The events, each with sequence, at, event and data.</param>
/// <param name="Next">What to send as <c>after</c> for the next page; null when this is the last for now.</param>
public sealed record EventPage(IReadOnlyList<JsonObject> Items, long? Next);
