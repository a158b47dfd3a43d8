namespace Witan.Boards.Personas;

/// <summary>What a tenant has said about seating a persona.</summary>
public enum PersonaStanding
{
    /// <summary>Nothing: it is chosen when it fits.</summary>
    Open,

    /// <summary>It is never seated.</summary>
    Excluded,

    /// <summary>It is always seated.</summary>
    Forced,
}
