using System.Globalization;
using Witan.Kernel.Results;

namespace Witan.Memory.Limits;

/// <summary>Checks texts against their limits; each method gives the refusal, or null when all is well.</summary>
internal static class TextLimits
{
    /// <summary>Checks a text that must say something.</summary>
    public static Refusal? Text(string what, string? text, int lengthMax, string wayOut) => string.IsNullOrWhiteSpace(text)
        ? new InvalidInput($"{what} says nothing. It takes 1 to {lengthMax.ToString("N0", CultureInfo.InvariantCulture)} characters.")
        : Length(what, text, lengthMax, wayOut);

    /// <summary>Checks a text that may be empty or absent.</summary>
    public static Refusal? Length(string what, string? text, int lengthMax, string wayOut) =>
        text?.Length > lengthMax ? new LimitExceeded(what, lengthMax, text.Length, "characters", wayOut) : null;

    /// <summary>Checks a word that names a group: a domain, a type, a slot.</summary>
    public static Refusal? Word(string what, string? word, int lengthMax = MemoryLimits.WordLengthMax) =>
        Text(what, word, lengthMax, "Choose a shorter name.") ?? (word!.Any(char.IsControl) ? new InvalidInput($"{what} holds a control character. Write it on one line.") : null);

    /// <summary>Checks a word that may be absent.</summary>
    public static Refusal? OptionalWord(string what, string? word, int lengthMax = MemoryLimits.WordLengthMax) => word is null ? null : Word(what, word, lengthMax);

    /// <summary>Checks how far something can be trusted.</summary>
    public static Refusal? Trust(double trust) => trust is >= 0 and <= 1 ? null : new InvalidInput($"Trust goes from 0 to 1, and this is {trust.ToString(CultureInfo.InvariantCulture)}.");

    /// <summary>Checks a list of tags.</summary>
    public static Refusal? Tags(IReadOnlyList<string> tags)
    {
        if (tags.Count > MemoryLimits.TagsMax)
        {
            return new LimitExceeded("the list of tags", MemoryLimits.TagsMax, tags.Count, "tags", "Leave some out.");
        }

        return tags.FirstOrDefault(tag => !IsTag(tag)) is { } wrong
            ? new InvalidInput(
                $"'{(wrong.Length > MemoryLimits.TagLengthMax ? wrong[..MemoryLimits.TagLengthMax] + "…" : wrong)}' is no tag. A tag has {MemoryLimits.TagLengthMin} to {MemoryLimits.TagLengthMax} letters, digits, hyphens or underscores.")
            : null;
    }

    private static bool IsTag(string tag) =>
        tag is { Length: >= MemoryLimits.TagLengthMin and <= MemoryLimits.TagLengthMax } && tag.All(character => char.IsLetterOrDigit(character) || character is '-' or '_');
}
