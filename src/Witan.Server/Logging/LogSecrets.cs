using System.Text.RegularExpressions;

namespace Witan.Server.Logging;

/// <summary>Keeps secrets out of the log, whoever put them into a message: those that the program was given, and whatever looks like one.</summary>
/// <remarks>The second wall. The first is that nothing logs prompts, keys or addresses with passwords.</remarks>
public sealed partial class LogSecrets
{
    /// <summary>What stands in a secret's place.</summary>
    public const string Mask = "***";

    /// <summary>The least characters of a secret that is looked for: a shorter one would hide ordinary words.</summary>
    public const int LengthMin = 6;

    private readonly string[] _known;

    /// <summary>Initializes a new instance of the <see cref="LogSecrets"/> class.</summary>
    /// <param name="known">The secrets that the program was given.</param>
    public LogSecrets(IEnumerable<string> known) =>
        _known = [.. known.Where(secret => secret.Length >= LengthMin).SelectMany(secret => new[] { secret, Uri.EscapeDataString(secret) }).Distinct().OrderByDescending(secret => secret.Length)];

    /// <summary>Hides secrets in a text.</summary>
    /// <param name="text">The text.</param>
    public string Hide(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var secret in _known)
        {
            text = text.Replace(secret, Mask, StringComparison.Ordinal);
        }

        return KeyLike().Replace(Named().Replace(Password().Replace(text, $"$1{Mask}@"), $"$1{Mask}"), Mask);
    }

    /// <summary>The password of an address.</summary>
    [GeneratedRegex(@"([a-z][a-z0-9+.-]*://[^\s:/@]*:)[^\s@/]+@", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Password();

    /// <summary>A value behind a name that says what it is.</summary>
    [GeneratedRegex(@"((?:authorization|bearer|password|passphrase|secret|api[-_]?key|token|cookie)[""']?\s*[:=]\s*(?:bearer\s+)?[""']?)[^\s""',;&]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    /// <summary>Keys of providers of models, by how they begin.</summary>
    [GeneratedRegex(@"\b(?:sk|pk|rk)-[A-Za-z0-9_-]{16,}|Bearer\s+[A-Za-z0-9._~+/=-]{16,}", RegexOptions.NonBacktracking)]
    private static partial Regex KeyLike();
}
