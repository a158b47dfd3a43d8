using System.Text.RegularExpressions;

namespace Witan.Boards.Research;

/// <summary>How boards search the web. Off by default: a search tells its words to somebody else.</summary>
public sealed partial record WebResearchOptions
{
    /// <summary>What stands for the words that are looked for in the endpoint of the kind <see cref="WebSearchKind.Json"/>.</summary>
    public const string QueryPlace = "{query}";

    /// <summary>What stands for the number of results there.</summary>
    public const string CountPlace = "{count}";

    /// <summary>The most hosts of the list.</summary>
    public const int HostsMax = 100;

    /// <summary>The most results of one search.</summary>
    public const int ResultsLimit = 10;

    /// <summary>The longest time, in seconds.</summary>
    public const int TimeoutLimit = 60;

    /// <summary>The fewest bytes of an answer.</summary>
    public const int BytesLeast = 1024;

    /// <summary>The most bytes of an answer.</summary>
    public const int BytesLimit = 8 * 1024 * 1024;

    /// <summary>The most that a search may cost, in US dollars.</summary>
    public const decimal CostLimit = 1;

    /// <summary>Gets who answers.</summary>
    public WebSearchKind Kind { get; init; }

    /// <summary>Gets where: the address of a SearXNG, or of another service with <see cref="QueryPlace"/> in it.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Gets the name of the environment variable that holds the key; null when there is none.</summary>
    public string? KeyVariable { get; init; }

    /// <summary>Gets the header that carries the key; <c>Authorization</c> carries it as a bearer's.</summary>
    public string KeyHeader { get; init; } = "Authorization";

    /// <summary>Gets the most results that a board is shown of one search.</summary>
    /// <value>3. From 1 to 10.</value>
    public int ResultsMax { get; init; } = 3;

    /// <summary>Gets how long a search may take, in seconds, its answer read.</summary>
    /// <value>10. From 1 to 60.</value>
    public int TimeoutSeconds { get; init; } = 10;

    /// <summary>Gets the most bytes that are read of an answer.</summary>
    /// <value>524,288. From 1,024 to 8,388,608.</value>
    public int BytesMax { get; init; } = 512 * 1024;

    /// <summary>Gets what one search costs, in US dollars; it is set aside before the search.</summary>
    /// <value>0. From 0 to 1.</value>
    public decimal CostUsd { get; init; }

    /// <summary>Gets the hosts whose pages may be quoted, their subdomains included; empty for all.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Gets whether the endpoint may be an address of the machine's own link.</summary>
    public bool AllowLinkLocal { get; init; }

    /// <summary>Gets where the answer's fields are.</summary>
    public WebSearchFields Fields { get; init; } = WebSearchFields.SearXng;

    /// <summary>Tells everything that is wrong with the settings.</summary>
    /// <returns>One sentence for each fault; empty when all is right, and when the search is off.</returns>
    public IReadOnlyList<string> FindFaults() => Kind == WebSearchKind.Off ? [] : [.. Faults()];

    private IEnumerable<string> Faults()
    {
        var address = Endpoint?.Replace(QueryPlace, "q", StringComparison.Ordinal).Replace(CountPlace, "1", StringComparison.Ordinal);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri is not { Scheme: "http" or "https", UserInfo: "", Fragment: "" })
        {
            yield return "endpoint is an address with http or https, without a user's name, a password or a fragment in it.";
        }

        if (Kind == WebSearchKind.Json && Endpoint?.Contains(QueryPlace, StringComparison.Ordinal) != true)
        {
            yield return $"The endpoint of the kind json needs {QueryPlace} where the words belong.";
        }

        if (ResultsMax is < 1 or > ResultsLimit)
        {
            yield return $"resultsMax is from 1 to {ResultsLimit}.";
        }

        if (TimeoutSeconds is < 1 or > TimeoutLimit)
        {
            yield return $"timeoutSeconds is from 1 to {TimeoutLimit}.";
        }

        if (BytesMax is < BytesLeast or > BytesLimit)
        {
            yield return $"bytesMax is from {BytesLeast} to {BytesLimit}.";
        }

        if (CostUsd is < 0 or > CostLimit)
        {
            yield return $"costUsd is from 0 to {CostLimit}.";
        }

        if (Hosts.Count > HostsMax || Hosts.Any(host => !Host().IsMatch(host)))
        {
            yield return $"hosts has at most {HostsMax} names such as example.org, without a scheme or a path.";
        }

        if (!Header().IsMatch(KeyHeader))
        {
            yield return "keyHeader is the name of a header.";
        }

        if (Fields.Title.Length == 0 || Fields.Url.Length == 0 || Fields.Text.Length == 0)
        {
            yield return "fields needs title, url and text.";
        }
    }

    [GeneratedRegex("^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex("^[A-Za-z0-9-]{1,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Header();
}
