namespace Witan.Data.Expiry;

/// <summary>What an entry may hold, so that a page of them can be read and removed in bounded time.</summary>
public static class ExpiryLimits
{
    /// <summary>The most characters of a key.</summary>
    public const int KeyLengthMax = 512;

    /// <summary>The most bytes of a value: 1 MiB.</summary>
    public const int ValueBytesMax = 1024 * 1024;

    /// <summary>Checks an entry before it is written.</summary>
    /// <param name="key">The key, 1 to 512 characters.</param>
    /// <param name="valueBytes">The size of the value.</param>
    /// <exception cref="ArgumentException">One of the two is beyond its limit; the message names it.</exception>
    public static void Check(string key, int valueBytes)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length is 0 or > KeyLengthMax)
        {
            throw new ArgumentException($"A key must have 1 to {KeyLengthMax} characters, not {key.Length}.", nameof(key));
        }

        if (valueBytes is < 0 or > ValueBytesMax)
        {
            throw new ArgumentException($"A value must have 0 to {ValueBytesMax} bytes, not {valueBytes}.", nameof(valueBytes));
        }
    }
}
