using System.Text.Json;
using System.Text.RegularExpressions;
using Witan.Boards.Records;

namespace Witan.Boards.Research;

/// <summary>Reads a service's JSON. Pure. What it says is somebody else's text: it is cut, put in one line, and quoted.</summary>
internal static partial class WebAnswer
{
    /// <summary>The longest passage, in characters.</summary>
    public const int TextLengthMax = 500;

    /// <summary>The longest address, in characters.</summary>
    public const int UrlLengthMax = 500;

    /// <summary>The most results of an answer that are looked at.</summary>
    public const int LookedAtMax = 100;

    /// <summary>Reads the passages.</summary>
    /// <param name="content">The answer.</param>
    /// <param name="options">Where its fields are, which hosts may be quoted, and how many passages are wanted.</param>
    /// <exception cref="WebSearchException">It is no JSON, or has no list of results.</exception>
    public static IReadOnlyList<WebPassage> Read(ReadOnlyMemory<byte> content, WebResearchOptions options)
    {
        var fields = options.Kind == WebSearchKind.SearXng ? WebSearchFields.SearXng : options.Fields;
        try
        {
            using var document = JsonDocument.Parse(content);
            if (At(document.RootElement, fields.Results) is not { ValueKind: JsonValueKind.Array } results)
            {
                throw new WebSearchException($"The answer has no list of results{(fields.Results.Length == 0 ? string.Empty : $" under '{fields.Results}'")}.", wasSent: true);
            }

            return [.. results.EnumerateArray().Take(LookedAtMax).Select(result => Passage(result, fields)).OfType<WebPassage>()
                .Where(passage => IsAllowed(passage.Url, options.Hosts)).DistinctBy(passage => passage.Url).Take(options.ResultsMax)];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new WebSearchException("The answer is no JSON.", wasSent: true);
        }
    }

    /// <summary>Tells whether an address is of one of the hosts, or below one.</summary>
    internal static bool IsAllowed(Uri url, IReadOnlyList<string> hosts) => hosts.Count == 0
        || hosts.Any(host => url.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase) || url.IdnHost.EndsWith("." + host, StringComparison.OrdinalIgnoreCase));

    private static WebPassage? Passage(JsonElement result, WebSearchFields fields)
    {
        var address = Text(result, fields.Url);
        var text = string.Join(": ", new[] { Text(result, fields.Title), Text(result, fields.Text) }.Where(part => part.Length > 0));
        return text.Length > 0 && address.Length <= UrlLengthMax && Uri.TryCreate(address, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", UserInfo: "" }
            ? new WebPassage(url, PlainText.Cut(text, TextLengthMax))
            : null;
    }

    private static string Text(JsonElement result, string path) =>
        At(result, path) is { ValueKind: JsonValueKind.String } value ? PlainText.Line(Markup().Replace(value.GetString()!, " ")) : string.Empty;

    private static JsonElement? At(JsonElement element, string path)
    {
        foreach (var name in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element;
    }

    /// <summary>Services mark the words that were found.</summary>
    [GeneratedRegex("</?[A-Za-z][^<>]{0,200}>", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
