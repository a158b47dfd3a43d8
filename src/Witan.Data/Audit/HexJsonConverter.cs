using System.Text.Json;
using System.Text.Json.Serialization;

namespace Witan.Data.Audit;

/// <summary>Bytes as lower-case hexadecimal digits, as every tool prints a hash.</summary>
internal sealed class HexJsonConverter : JsonConverter<byte[]>
{
    public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return Convert.FromHexString(reader.GetString()!);
        }
        catch (FormatException error)
        {
            throw new JsonException("A hash is written in hexadecimal digits.", error);
        }
    }

    public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) => writer.WriteStringValue(Convert.ToHexStringLower(value));
}
