namespace Witan.Models.Analyst.Quantities;

/// <summary>What can make two numbers of one subject different quantities.</summary>
internal enum QualifierKind
{
    /// <summary>Percentile, average, minimum, peak.</summary>
    Statistic,

    /// <summary>A threshold's colour or severity.</summary>
    Level,

    /// <summary>Today's value or the one aimed at.</summary>
    State,

    /// <summary>Development, staging, production.</summary>
    Environment,

    /// <summary>Phase 2, week 1, Q3.</summary>
    Stage,

    /// <summary>Option A, best case.</summary>
    Alternative,

    /// <summary>Monday, evening, March.</summary>
    When,

    /// <summary>Daily, per month.</summary>
    Frequency,

    /// <summary>Per class, each room.</summary>
    Per,

    /// <summary>A part of the whole: another, of them, remaining.</summary>
    Part,

    /// <summary>What must happen first: if, when, alert.</summary>
    Condition,
}
