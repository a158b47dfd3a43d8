namespace Witan.Boards.Personas.Lenses;

/// <summary>One concern of a persona, and how the built-in analyst recognises whether a document deals with it.</summary>
/// <remarks>Cues are words or phrases in lower case; forms of a word count as the word. A word that ends in <c>*</c> stands for all words
/// that begin so, and <c>#number</c>, <c>#percent</c>, <c>#money</c>, <c>#date</c> and <c>#duration</c> stand for any figure of the kind.</remarks>
public sealed record Lens
{
    /// <summary>Gets its short name, unique in its persona.</summary>
    public required string Code { get; init; }

    /// <summary>Gets what the concern is about, as a phrase.</summary>
    public required string Concern { get; init; }

    /// <summary>Gets the words that a document must have before the concern is raised at all; empty when it always is.</summary>
    public IReadOnlyList<string> AppliesTo { get => field ?? []; init; }

    /// <summary>Gets the words by which a document speaks of the concern.</summary>
    public required IReadOnlyList<string> Cues { get; init; }

    /// <summary>Gets the words, near a cue, by which a document deals with it and does not only mention it.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    /// <summary>Gets what a good document does about it, as a phrase that follows "it".</summary>
    public required string Good { get; init; }

    /// <summary>Gets what the persona asks when the concern is missing or vague.</summary>
    public required string Question { get; init; }

    /// <summary>Gets what the persona proposes then.</summary>
    public required string Mitigation { get; init; }
}
