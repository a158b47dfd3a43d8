namespace Witan.Boards.Personas;

/// <summary>How large a persona may be, and how many a tenant may have.</summary>
public static class PersonaLimits
{
    /// <summary>The longest code, of a persona or a lens.</summary>
    public const int CodeLengthMax = 64;

    /// <summary>The longest name, category, archetype, name of a method or concern, in characters.</summary>
    public const int TitleLengthMax = 80;

    /// <summary>The longest role, question, mitigation, steps of a method or rule of evidence, in characters.</summary>
    public const int SentenceLengthMax = 400;

    /// <summary>The shortest identity: less tells a model nothing.</summary>
    public const int IdentityLengthMin = 40;

    /// <summary>The longest identity, in characters: it stands in every prompt of its seat.</summary>
    public const int IdentityLengthMax = 2_000;

    /// <summary>The most tags of expertise.</summary>
    public const int ExpertiseMax = 8;

    /// <summary>The most lenses.</summary>
    public const int LensesMax = 12;

    /// <summary>The most cues in one list of a lens.</summary>
    public const int CuesMax = 40;

    /// <summary>The longest cue, in characters.</summary>
    public const int CueLengthMax = 60;

    /// <summary>The largest weight.</summary>
    public const double WeightMax = 10;

    /// <summary>The most personas of a tenant's own.</summary>
    public const int OwnMax = 200;

    /// <summary>The most versions of one persona: runs may be pinned to any of them, so that none is removed.</summary>
    public const int VersionsMax = 1_000;

    /// <summary>The most personas that a tenant has seated on every board: the smallest board has three seats.</summary>
    public const int ForcedMax = Selection.PanelNeed.SeatsMin;

    /// <summary>The fewest experts that must be left to choose from: the largest board has five seats.</summary>
    public const int SelectableMin = Selection.PanelNeed.SeatsMax;

    /// <summary>The largest file that describes a persona, in bytes.</summary>
    public const int FileBytesMax = 64 * 1024;
}
