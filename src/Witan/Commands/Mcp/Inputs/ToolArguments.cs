using System.Text;
using System.Text.Json;
using Witan.Boards.Intake;
using Witan.Commands.Memory;

namespace Witan.Commands.Mcp.Inputs;

/// <summary>What a call was given, after its check: every value is of its kind and within its limits.</summary>
/// <param name="given">What was sent.</param>
internal sealed class ToolArguments(IDictionary<string, JsonElement>? given)
{
    /// <summary>The key of a document's name.</summary>
    public const string DocumentName = "name";

    /// <summary>The key of a document's text.</summary>
    public const string DocumentText = "text";

    /// <summary>Gets a text; null when it was not given.</summary>
    public string? Text(string name) => Find(name)?.GetString();

    /// <summary>Gets a text that a call must have.</summary>
    public string Required(string name) => Text(name)!;

    /// <summary>Gets a whole number; null when it was not given.</summary>
    public long? Whole(string name) => Find(name)?.GetInt64();

    /// <summary>Gets a number; null when it was not given.</summary>
    public decimal? Number(string name) => Find(name)?.GetDecimal();

    /// <summary>Gets a flag; false when it was not given.</summary>
    public bool Flag(string name) => Find(name)?.GetBoolean() ?? false;

    /// <summary>Gets a time; null when it was not given.</summary>
    public DateTimeOffset? Time(string name) => Text(name) is { } text ? TimeOption.Read(text) : null;

    /// <summary>Gets texts; none when they were not given.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. Entries(name).Select(item => item.GetString()!)];

    /// <summary>Gets documents; none when they were not given.</summary>
    public IReadOnlyList<IncomingDocument> Documents(string name) =>
        [.. Entries(name).Select(item => new IncomingDocument(item.GetProperty(DocumentName).GetString()!, Encoding.UTF8.GetBytes(item.GetProperty(DocumentText).GetString()!)))];

    /// <summary>Tells whether something was given.</summary>
    public bool Has(string name) => Find(name) is not null;

    private IEnumerable<JsonElement> Entries(string name) => Find(name) is { } list ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private JsonElement? Find(string name) => given is not null && given.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
