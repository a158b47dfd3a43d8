namespace Witan.Boards.Deliberation.Conformity;

/// <summary>Where a seat turned, seen from what most others held before.</summary>
public enum FlipDirection
{
    /// <summary>The others had no majority.</summary>
    Neither,

    /// <summary>Toward the majority.</summary>
    Toward,

    /// <summary>Away from the majority.</summary>
    Away,
}
