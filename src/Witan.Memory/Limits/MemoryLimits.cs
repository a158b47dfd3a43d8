namespace Witan.Memory.Limits;

/// <summary>The most of everything that memory takes. At the limit it is accepted, one more is refused before it is stored.</summary>
public static class MemoryLimits
{
    /// <summary>The most characters of an episode's description, of a note and of a fact.</summary>
    public const int DescriptionLengthMax = 10_000;

    /// <summary>The most steps of an episode.</summary>
    public const int StepsMax = 1_000;

    /// <summary>The most tags of an episode or a memory.</summary>
    public const int TagsMax = 100;

    /// <summary>The fewest characters of a tag.</summary>
    public const int TagLengthMin = 2;

    /// <summary>The most characters of a tag.</summary>
    public const int TagLengthMax = 100;

    /// <summary>The most characters of a domain, a type, a language, a tool or a slot.</summary>
    public const int WordLengthMax = 100;

    /// <summary>The most characters of the one that something is about.</summary>
    public const int SubjectLengthMax = 200;

    /// <summary>The most characters of a fact's value.</summary>
    public const int ValueLengthMax = 1_000;

    /// <summary>The most characters of what a step did.</summary>
    public const int DeedLengthMax = 2_000;

    /// <summary>The most characters of what a step observed.</summary>
    public const int ObservationLengthMax = 10_000;

    /// <summary>The most characters of an outcome's reason.</summary>
    public const int ReasonLengthMax = 2_000;

    /// <summary>The most entries of what an outcome names as done, or as left undone.</summary>
    public const int OutcomeItemsMax = 100;

    /// <summary>The most artefacts of an episode.</summary>
    public const int ArtefactsMax = 100;

    /// <summary>The most bytes of an artefact: 1 MiB.</summary>
    public const int ArtefactBytesMax = 1024 * 1024;

    /// <summary>The most bytes of an episode, its texts in UTF-8 and its artefacts together: 10 MiB.</summary>
    public const int EpisodeBytesMax = 10 * 1024 * 1024;

    /// <summary>The most characters of a question.</summary>
    public const int QuestionLengthMax = 10_000;

    /// <summary>The most rows of one list.</summary>
    public const int ListMax = 1_000;

    /// <summary>The most corrections in one chain, and the most facts that one slot of a subject holds.</summary>
    public const int SlotFactsMax = 1_000;
}
