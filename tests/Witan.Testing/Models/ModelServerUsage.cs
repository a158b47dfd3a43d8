namespace Witan.Testing.Models;

/// <summary>Tokens of an answer. No token is counted twice.</summary>
/// <param name="Input">Read at the full price.</param>
/// <param name="Output">Written.</param>
/// <param name="CacheRead">Read from the prompt cache.</param>
/// <param name="CacheWrite">Written to the prompt cache.</param>
public sealed record ModelServerUsage(int Input, int Output, int CacheRead = 0, int CacheWrite = 0)
{
    /// <summary>How many characters this server takes for a token.</summary>
    public const int CharactersPerToken = 4;

    /// <summary>Gets all tokens that were read.</summary>
    public int Read => Input + CacheRead + CacheWrite;

    /// <summary>Counts the tokens of a text as this server does.</summary>
    public static int Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (text.Length + CharactersPerToken - 1) / CharactersPerToken;
    }

    /// <summary>Adds two usages.</summary>
    public static ModelServerUsage operator +(ModelServerUsage one, ModelServerUsage other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new(one.Input + other.Input, one.Output + other.Output, one.CacheRead + other.CacheRead, one.CacheWrite + other.CacheWrite);
    }

    /// <summary>Adds two usages.</summary>
    public static ModelServerUsage Add(ModelServerUsage left, ModelServerUsage right) => left + right;
}
