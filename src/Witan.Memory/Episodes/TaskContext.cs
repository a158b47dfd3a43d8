using Witan.Kernel.Results;
using Witan.Memory.Limits;

namespace Witan.Memory.Episodes;

/// <summary>What a piece of work belongs to.</summary>
public sealed record TaskContext
{
    /// <summary>The domain of what names none.</summary>
    public const string DomainDefault = "general";

    /// <summary>The type of what names none.</summary>
    public const string TypeDefault = "other";

    /// <summary>Gets the field that it is in; recall may be bounded by it.</summary>
    public string Domain { get; init; } = DomainDefault;

    /// <summary>Gets the kind of work, such as <c>analysis</c> or <c>debugging</c>.</summary>
    public string Type { get; init; } = TypeDefault;

    /// <summary>Gets the language that it is done in, null when that says nothing.</summary>
    public string? Language { get; init; }

    /// <summary>Gets whom or what it is about: what <c>erase</c> asks for. Null when it is about nobody.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets free words to find it by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Says what is wrong with it; null when nothing is.</summary>
    internal Refusal? FindFault() =>
        TextLimits.Word("the domain", Domain)
        ?? TextLimits.Word("the type", Type)
        ?? TextLimits.OptionalWord("the language", Language)
        ?? TextLimits.OptionalWord("the subject", Subject, MemoryLimits.SubjectLengthMax)
        ?? TextLimits.Tags(Tags);
}
