namespace Witan.Boards.Deliberation.Constraints;

/// <summary>What a constraint is about.</summary>
public enum ConstraintKind
{
    /// <summary>Money.</summary>
    Budget,

    /// <summary>Dates and durations.</summary>
    Time,

    /// <summary>People and things.</summary>
    Resource,

    /// <summary>Law and supervision.</summary>
    Regulatory,

    /// <summary>What a system can and must do.</summary>
    Technical,

    /// <summary>What one does not do.</summary>
    Ethical,

    /// <summary>Anything else.</summary>
    Other,
}
