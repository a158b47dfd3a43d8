namespace Witan.Memory.Truth;

/// <summary>What a memory is.</summary>
public enum MemoryKind
{
    /// <summary>A sentence that somebody wants kept.</summary>
    Note,

    /// <summary>The value of a slot of a subject, such as the city of a person: true from one time to another.</summary>
    Fact,

    /// <summary>An episode as a whole.</summary>
    Episode,

    /// <summary>One step of an episode.</summary>
    Step,
}
