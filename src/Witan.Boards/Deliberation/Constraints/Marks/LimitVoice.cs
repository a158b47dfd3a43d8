namespace Witan.Boards.Deliberation.Constraints.Marks;

/// <summary>Where a statement about an option comes from.</summary>
public enum LimitVoice
{
    /// <summary>The option's own words.</summary>
    Option,

    /// <summary>A line of a document that speaks of this option.</summary>
    Document,

    /// <summary>An argument of a seat for the option.</summary>
    For,

    /// <summary>An argument of a seat against the option.</summary>
    Against,

    /// <summary>A condition under which a seat's stance holds.</summary>
    Condition,

    /// <summary>A seat's blocking objection.</summary>
    Veto,
}
