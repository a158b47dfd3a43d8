using System.Globalization;

namespace Witan.Boards.Deliberation.Constraints.Marks;

/// <summary>Something that was stated about one option. Immutable.</summary>
/// <param name="Voice">Where it comes from.</param>
/// <param name="Text">What was stated.</param>
public sealed record LimitStatement(LimitVoice Voice, string Text)
{
    /// <summary>How the key of an argument begins that is about a limit; the limit's number from 1 follows.</summary>
    public const string KeyPrefix = "limit/";

    /// <summary>Gets the code of the seat; null where no seat said it.</summary>
    public string? Seat { get; init; }

    /// <summary>Gets the document's name; null where it stands in none.</summary>
    public string? Document { get; init; }

    /// <summary>Gets the line, from 1; 0 where it stands in no document.</summary>
    public int Line { get; init; }

    /// <summary>Gets the key of what an argument is about, as its seat set it.</summary>
    public string Key { get; init; } = string.Empty;

    /// <summary>Gets whether its figures may be those of another option, which it speaks of, too.</summary>
    public bool NamesAnother { get; init; }

    /// <summary>Makes the key by which a seat says that an argument is about a limit.</summary>
    /// <param name="limit">The limit's number, from 1.</param>
    public static string KeyOf(int limit) => string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}{limit}");
}
