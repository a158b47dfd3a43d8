using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Witan.Output;

/// <summary>How the commands write JSON: for machines, and for eyes.</summary>
internal static class JsonText
{
    /// <summary>Gets the settings: camel case, indented, letters of all languages as they are.</summary>
    public static JsonSerializerOptions Indented { get; } = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Prints a value. What is not known stands there as null.</summary>
    public static void Print<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Indented));
}
