using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Witan.Kernel.Identity;

/// <summary>Names a run: 16 characters of lower-case Crockford base 32, the first 9 from the clock, the rest by chance.</summary>
/// <remarks>Ids made later sort later, to the millisecond, until the year 3084. Readable aloud: no i, l, o or u.</remarks>
/// <param name="Value">The 16 characters.</param>
public readonly record struct RunId(string Value) : IComparable<RunId>
{
    /// <summary>The number of characters.</summary>
    public const int Length = 16;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int ClockCharacters = 9;

    /// <summary>Makes a new id.</summary>
    /// <param name="time">The clock.</param>
    public static RunId New(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        Span<char> text = stackalloc char[Length];
        var clock = time.GetUtcNow().ToUnixTimeMilliseconds();
        for (var position = ClockCharacters - 1; position >= 0; position--)
        {
            text[position] = Alphabet[(int)(clock & 31)];
            clock >>= 5;
        }

        Span<byte> chance = stackalloc byte[Length - ClockCharacters];
        RandomNumberGenerator.Fill(chance);
        for (var position = 0; position < chance.Length; position++)
        {
            text[ClockCharacters + position] = Alphabet[chance[position] & 31];
        }

        return new RunId(text.ToString());
    }

    /// <summary>Tells whether a text could be an id or the beginning of one; case does not matter.</summary>
    /// <param name="text">The text, of at most <see cref="Length"/> characters.</param>
    /// <param name="prefix">The lower-case text when the answer is true.</param>
    public static bool TryParsePrefix(string? text, [NotNullWhen(true)] out string? prefix)
    {
        prefix = null;
        if (text is null || text.Length is 0 or > Length)
        {
            return false;
        }

        var lower = text.ToLowerInvariant();
        if (!lower.All(Alphabet.Contains))
        {
            return false;
        }

        prefix = lower;
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(RunId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Compares by age.</summary>
    public static bool operator <(RunId left, RunId right) => left.CompareTo(right) < 0;

    /// <summary>Compares by age.</summary>
    public static bool operator <=(RunId left, RunId right) => left.CompareTo(right) <= 0;

    /// <summary>Compares by age.</summary>
    public static bool operator >(RunId left, RunId right) => left.CompareTo(right) > 0;

    /// <summary>Compares by age.</summary>
    public static bool operator >=(RunId left, RunId right) => left.CompareTo(right) >= 0;
}
