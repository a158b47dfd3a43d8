using System.Text.Json;

namespace Witan.Models.Providers;

/// <summary>What a provider says of an error, whatever dialect it says it in.</summary>
/// <param name="Type">The broad kind; empty when there is none.</param>
/// <param name="Code">The exact kind; empty when there is none.</param>
/// <param name="Message">The sentence to a person; empty when there is none.</param>
internal sealed record ErrorBody(string Type, string Code, string Message)
{
    /// <summary>Gets the error that says nothing.</summary>
    public static ErrorBody None { get; } = new(string.Empty, string.Empty, string.Empty);

    /// <summary>Reads a body; text that is no JSON becomes the message.</summary>
    /// <param name="body">The body.</param>
    public static ErrorBody Read(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return None with { Message = body.StartsWith('<') ? string.Empty : body };
        }
    }

    /// <summary>Says whether the kind or the code has one of these names.</summary>
    /// <param name="names">The names.</param>
    public bool Is(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (string.Equals(Type, name, StringComparison.OrdinalIgnoreCase) || string.Equals(Code, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says whether the message holds one of these words.</summary>
    /// <param name="words">The words.</param>
    public bool Says(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Message.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ErrorBody Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return None;
        }

        var error = root.TryGetProperty("error", out var inner) ? inner : root;
        return error.ValueKind switch
        {
            JsonValueKind.Object => new ErrorBody(Text(error, "type"), Text(error, "code"), Text(error, "message")),
            JsonValueKind.String => None with { Message = error.GetString()! },
            _ => None,
        };
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            _ => string.Empty,
        }
        : string.Empty;
}
