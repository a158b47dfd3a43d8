using Witan.Kernel.Results;

namespace Witan.Input;

/// <summary>Reads <c>NAME=VALUE</c>.</summary>
internal static class NamedValue
{
    /// <summary>Splits at the first equals sign.</summary>
    /// <param name="text">What was typed.</param>
    public static Result<KeyValuePair<string, string>> Read(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? KeyValuePair.Create(text[..equals].Trim(), text[(equals + 1)..].Trim())
            : new InvalidInput($"'{text}' is not NAME=VALUE, for example rounds=1.");
    }

    /// <summary>Splits each.</summary>
    /// <param name="texts">What was typed.</param>
    public static Result<IReadOnlyList<KeyValuePair<string, string>>> ReadAll(IEnumerable<string> texts)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var text in texts)
        {
            if (!Read(text).IsOk(out var pair, out var refusal))
            {
                return refusal;
            }

            pairs.Add(pair);
        }

        return pairs;
    }
}
