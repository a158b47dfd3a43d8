using System.Text;

namespace Witan.Models.Providers;

/// <summary>One provider of models, as it is configured. Its text never holds the key.</summary>
public sealed record ProviderOptions
{
    /// <summary>The longest name.</summary>
    public const int NameMax = 64;

    /// <summary>Gets the shortest wait for a connection.</summary>
    public static TimeSpan ConnectTimeoutMin { get; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Gets the longest wait for a connection.</summary>
    public static TimeSpan ConnectTimeoutMax { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets the name in the settings; messages and the ledger use it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets which wire it speaks.</summary>
    public required ProviderKind Kind { get; init; }

    /// <summary>Gets the base address; null for the maker's own. Those that follow OpenAI usually end in <c>/v1</c>, Anthropic's has no path.</summary>
    public Uri? Address { get; init; }

    /// <summary>Gets the key; null when the endpoint asks for none. It is sent to <see cref="Address"/> and nowhere else.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Gets how long to wait for a connection.</summary>
    /// <value>10 s. From 100 ms to 2 min.</value>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets what is wrong with the options, naming the value and what it takes; null when nothing is.</summary>
    public string? Fault()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > NameMax)
        {
            return $"name takes 1 to {NameMax} characters, not '{Name}'";
        }

        if (!Enum.IsDefined(Kind))
        {
            return $"kind takes {string.Join(" or ", Enum.GetNames<ProviderKind>())}, not '{Kind}'";
        }

        if (Address is not null && (!Address.IsAbsoluteUri || Address.Scheme is not ("http" or "https") || Address.UserInfo.Length > 0))
        {
            return "address takes an http or https address without a user's name in it";
        }

        if (ApiKey?.Any(letter => letter is < '!' or > '~') is true)
        {
            // Such a key is a slip of the hand, and a header's complaint would quote it.
            return "apiKey takes visible characters of ASCII without spaces";
        }

        return ConnectTimeout < ConnectTimeoutMin || ConnectTimeout > ConnectTimeoutMax
            ? $"connectTimeout takes {ConnectTimeoutMin.TotalMilliseconds:0} ms to {ConnectTimeoutMax.TotalMinutes:0} min, not {ConnectTimeout}"
            : null;
    }

    /// <summary>Gets the options when nothing is wrong with them.</summary>
    /// <exception cref="InvalidOperationException">Something is; the message names the value.</exception>
    public ProviderOptions Checked() => Fault() is { } fault ? throw new InvalidOperationException($"The provider '{Name}' cannot be used: {fault}.") : this;

    /// <summary>Takes the key out of a text that somebody else wrote.</summary>
    /// <param name="text">The text.</param>
    internal string Hide(string text) => string.IsNullOrEmpty(ApiKey) ? text : text.Replace(ApiKey, "…", StringComparison.Ordinal);

    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Name = ").Append(Name).Append(", Kind = ").Append(Kind).Append(", Address = ").Append(Address)
            .Append(", ApiKey = ").Append(string.IsNullOrEmpty(ApiKey) ? "none" : "set").Append(", ConnectTimeout = ").Append(ConnectTimeout);
        return true;
    }
}
