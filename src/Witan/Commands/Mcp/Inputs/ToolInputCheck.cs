using System.Globalization;
using System.Text.Json;
using Witan.Commands.Memory;

namespace Witan.Commands.Mcp.Inputs;

/// <summary>Checks one argument. Pure.</summary>
internal static class ToolInputCheck
{
    /// <summary>The most characters of a time.</summary>
    public const int TimeLengthMax = 40;

    /// <summary>The most characters of the name of a document.</summary>
    public const int NameLengthMax = 200;

    /// <summary>Says what is wrong with it: what it is, the limit, the way out. Null when nothing is.</summary>
    public static string? Fault(ToolInput input, JsonElement value) => input.Kind switch
    {
        ToolInputKind.Text => Text($"'{input.Name}'", value, input.LengthMax, input.WayOut),
        ToolInputKind.Choice => value.ValueKind == JsonValueKind.String && input.Choices.Contains(value.GetString()!)
            ? null
            : $"'{input.Name}' takes {string.Join(", ", input.Choices)}, not {Said(value)}.",
        ToolInputKind.Whole => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var whole) && whole >= input.Min && whole <= input.Max
            ? null
            : $"'{input.Name}' takes a whole number {Range(input)}, not {Said(value)}.",
        ToolInputKind.Number => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number >= input.Min && number <= input.Max
            ? null
            : $"'{input.Name}' takes a number {Range(input)}, not {Said(value)}.",
        ToolInputKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : $"'{input.Name}' takes true or false, not {Said(value)}.",
        ToolInputKind.Time => value.ValueKind == JsonValueKind.String && value.GetString() is { Length: <= TimeLengthMax } time && TimeOption.Read(time) is not null
            ? null
            : $"'{input.Name}' takes a time, as 2026-03-02 or 2026-03-02T08:00:00Z, not {Said(value)}.",
        ToolInputKind.Texts => Items(input, value) ?? value.EnumerateArray().Select(item => Text($"An entry of '{input.Name}'", item, input.LengthMax, input.WayOut)).FirstOrDefault(fault => fault is not null),
        _ => Items(input, value) ?? value.EnumerateArray().Select(item => Document(input, item)).FirstOrDefault(fault => fault is not null),
    };

    private static string? Text(string what, JsonElement value, int lengthMax, string wayOut)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return $"{what} takes a text, not {Said(value)}.";
        }

        return value.GetString()! switch
        {
            var blank when string.IsNullOrWhiteSpace(blank) => $"{what} says nothing. It takes 1 to {N(lengthMax)} characters.",
            var text when text.Length > lengthMax => $"{what} has {N(text.Length)} characters; the limit is {N(lengthMax)}. {wayOut}",
            _ => null,
        };
    }

    private static string? Items(ToolInput input, JsonElement value) => value.ValueKind != JsonValueKind.Array
        ? $"'{input.Name}' takes a list, not {Said(value)}."
        : value.GetArrayLength() > input.ItemsMax ? $"'{input.Name}' has {N(value.GetArrayLength())} entries; the limit is {N(input.ItemsMax)}. Give fewer." : null;

    private static string? Document(ToolInput input, JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object
            || !item.TryGetProperty(ToolArguments.DocumentName, out var name)
            || !item.TryGetProperty(ToolArguments.DocumentText, out var text)
            || item.GetPropertyCount() != 2)
        {
            return $"An entry of '{input.Name}' takes an object with {ToolArguments.DocumentName} and {ToolArguments.DocumentText}, not {Said(item)}.";
        }

        return Text($"The {ToolArguments.DocumentName} of a document", name, NameLengthMax, "Choose a shorter one.")
            ?? Text($"The document '{ToolInputs.Short(name.GetString()!)}'", text, input.LengthMax, input.WayOut);
    }

    private static string Range(ToolInput input) => $"from {N(input.Min)} to {N(input.Max)}";

    private static string N(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Said(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"'{ToolInputs.Short(value.GetString()!)}'",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => ToolInputs.Short(value.GetRawText()),
    };
}
