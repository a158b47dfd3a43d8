using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace Witan.Server.Logging;

/// <summary>One line of the log. Pure.</summary>
internal static class JsonLogLine
{
    /// <summary>The most characters of one value: a log is no place for documents.</summary>
    public const int ValueMax = 2_000;

    private static readonly string[] Levels = ["trace", "debug", "information", "warning", "error", "critical", "none"];

    /// <summary>Writes a line as JSON.</summary>
    public static string Json(DateTimeOffset at, LogLevel level, string category, EventId id, string message, IEnumerable<KeyValuePair<string, object?>> values, IReadOnlyList<KeyValuePair<string, object?>> scopes, Exception? fault, LogSecrets secrets)
    {
        var line = new JsonObject
        {
            ["at"] = at.UtcDateTime,
            ["level"] = Levels[(int)level],
            ["category"] = category,
            ["event"] = id.Id,
            ["message"] = Text(message, secrets),
        };
        if (Activity.Current is { } activity)
        {
            line["trace"] = activity.TraceId.ToHexString();
            line["span"] = activity.SpanId.ToHexString();
        }

        foreach (var (key, value) in scopes.Concat(values))
        {
            // The template is the same for every line of its kind; its values are what tells lines apart.
            if (key != "{OriginalFormat}" && key.Length > 0)
            {
                line[char.ToLowerInvariant(key[0]) + key[1..]] = Text(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty, secrets);
            }
        }

        if (fault is not null)
        {
            line["fault"] = fault.GetType().Name;
            line["faultMessage"] = Text(fault.Message, secrets);
            line["stack"] = Text(fault.StackTrace ?? string.Empty, secrets);
        }

        return line.ToJsonString(JsonSerializerOptions.Web);
    }

    /// <summary>Writes a line for people.</summary>
    public static string Plain(DateTimeOffset at, LogLevel level, string message, IReadOnlyList<KeyValuePair<string, object?>> scopes, Exception? fault, LogSecrets secrets)
    {
        var ids = scopes.Count == 0 ? string.Empty : $"  [{string.Join(' ', scopes.Select(scope => $"{scope.Key}={scope.Value}"))}]";
        var cause = fault is null ? string.Empty : $" {fault.GetType().Name}: {fault.Message}";
        return Text($"{at.UtcDateTime:HH:mm:ss.fff}Z  {Levels[(int)level]}  {message}{cause}{ids}".ReplaceLineEndings(" "), secrets);
    }

    private static string Text(string text, LogSecrets secrets)
    {
        var shown = secrets.Hide(text);
        return shown.Length <= ValueMax ? shown : string.Concat(shown.AsSpan(0, ValueMax), "…");
    }
}
