using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Witan.Input;

/// <summary>Reads a time of the settings, and says how one is written where it cannot.</summary>
internal sealed class TimeConverter : JsonConverter<TimeSpan>
{
    /// <summary>How a time is written.</summary>
    public static readonly string[] Formats = ["c", @"hh\:mm\:ss\.FFF"];

    /// <inheritdoc/>
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TimeSpan.TryParseExact(reader.GetString(), Formats, CultureInfo.InvariantCulture, out var time)
            ? time
            : throw new JsonException("a time is written as \"hh:mm:ss\", such as \"00:00:30\", or with days before it, as \"7.00:00:00\"");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString("c", CultureInfo.InvariantCulture));
}
