using Microsoft.Extensions.AI;

namespace Witan.Models.Resilience;

/// <summary>A model that may answer.</summary>
/// <param name="Name">Which one it is, as provider/model.</param>
/// <param name="Client">Asks it. It sets aside and books its own money.</param>
public sealed record FallbackCandidate(string Name, IChatClient Client);
