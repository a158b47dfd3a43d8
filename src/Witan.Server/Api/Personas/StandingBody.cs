using Witan.Boards.Personas;

namespace Witan.Server.Api.Personas;

/// <summary>Whether a persona is seated.</summary>
/// <param name="Standing">What holds from now on.</param>
public sealed record StandingBody(PersonaStanding? Standing);
