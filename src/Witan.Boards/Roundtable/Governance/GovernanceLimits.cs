namespace Witan.Boards.Roundtable.Governance;

/// <summary>The limits of governance rules.</summary>
public static class GovernanceLimits
{
    /// <summary>The most rules of a tenant, those of the program included.</summary>
    public const int RulesMax = 24;

    /// <summary>The longest code.</summary>
    public const int CodeLengthMax = 40;

    /// <summary>The longest title.</summary>
    public const int TitleLengthMax = 80;

    /// <summary>The longest requirement.</summary>
    public const int RequirementLengthMax = 500;

    /// <summary>The most cues of a rule.</summary>
    public const int CuesMax = 24;

    /// <summary>The longest cue.</summary>
    public const int CueLengthMax = 60;
}
