namespace Witan.Boards.Personas;

/// <summary>What a tenant has said about one persona, as its table holds it: <c>excluded</c> or <c>forced</c>.</summary>
internal sealed record StandingRow(string Code, string Standing)
{
    public PersonaStanding ToStanding() => Enum.Parse<PersonaStanding>(Standing, ignoreCase: true);
}
