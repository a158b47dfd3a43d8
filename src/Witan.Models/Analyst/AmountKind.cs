namespace Witan.Models.Analyst;

/// <summary>What kind of thing an amount measures.</summary>
public enum AmountKind
{
    /// <summary>Money of one currency.</summary>
    Money,

    /// <summary>How long something takes, in seconds.</summary>
    Duration,

    /// <summary>A calendar day, with its year.</summary>
    Day,

    /// <summary>Things that are counted.</summary>
    Count,

    /// <summary>Anything else with a unit.</summary>
    Other,
}
