namespace Witan.Boards.Deliberation.Moderation;

/// <summary>A voice from outside the board that is called once when something is wrong with the debate.</summary>
public enum Moderator
{
    /// <summary>Attacks an agreement that came early and was not tested.</summary>
    Contrarian,

    /// <summary>Asks for evidence where there are claims and little else.</summary>
    Sceptic,

    /// <summary>Looks for what could work where everything was turned down.</summary>
    Optimist,
}
