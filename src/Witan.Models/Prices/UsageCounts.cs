using Microsoft.Extensions.AI;

namespace Witan.Models.Prices;

/// <summary>How all providers' clients say what a call used: the one reading of <see cref="UsageDetails"/> that money is counted by.</summary>
/// <remarks>
/// <see cref="UsageDetails.InputTokenCount"/> counts all tokens read, however they were read; <see cref="UsageDetails.CachedInputTokenCount"/>
/// those of them that came from the provider's prompt cache; <see cref="CacheWrite"/> those that were put into it.
/// </remarks>
public static class UsageCounts
{
    /// <summary>The name among <see cref="UsageDetails.AdditionalCounts"/> of tokens written to the provider's prompt cache.</summary>
    public const string CacheWrite = "witan.cache_write";

    /// <summary>Makes a usage.</summary>
    /// <param name="tokens">The tokens.</param>
    public static UsageDetails Write(TokenCounts tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var input = tokens.Input + tokens.CacheRead + tokens.CacheWrite;
        var usage = new UsageDetails
        {
            InputTokenCount = input,
            OutputTokenCount = tokens.Output,
            TotalTokenCount = input + tokens.Output,
            CachedInputTokenCount = tokens.CacheRead,
        };
        if (tokens.CacheWrite > 0)
        {
            usage.AdditionalCounts = new() { [CacheWrite] = tokens.CacheWrite };
        }

        return usage;
    }

    /// <summary>Reads a usage; null when it does not say both what was read and what was written.</summary>
    /// <param name="usage">The usage, or null.</param>
    public static TokenCounts? Read(UsageDetails? usage)
    {
        if (usage is not { InputTokenCount: { } input, OutputTokenCount: { } output })
        {
            return null;
        }

        var read = usage.CachedInputTokenCount ?? 0;
        var written = usage.AdditionalCounts?.GetValueOrDefault(CacheWrite) ?? 0;
        return new TokenCounts(Math.Max(0, input - read - written), output, read, written);
    }
}
