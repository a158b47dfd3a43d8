using Witan.Models.Analyst.Wording;

namespace Witan.Boards.Personas.Lenses;

/// <summary>The stems by which cues and documents meet, with the words that would meet another one by chance.</summary>
internal static class CueStems
{
    private static readonly Dictionary<string, string> Apart = new(StringComparer.Ordinal)
    {
        // Else "production" would be about a product, "custom" about a customer, and what "serves" about a server.
        ["production"] = "production",
        ["customer"] = "customer",
        ["customers"] = "customer",
        ["customer's"] = "customer",
        ["server"] = "server",
        ["servers"] = "server",
        ["hiring"] = "hire",
        ["hires"] = "hire",
        ["hired"] = "hire",
    };

    /// <summary>Gets the stem of a word in small letters.</summary>
    public static string Of(string word) => Apart.TryGetValue(word, out var stem) ? stem : Stems.Of(word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word);
}
