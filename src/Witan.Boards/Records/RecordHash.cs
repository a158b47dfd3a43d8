using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Witan.Boards.Records;

/// <summary>The hash in a record's JSON form: of all that it says, however it is indented or escaped. Pure.</summary>
/// <remarks>It tells damage, not forgery: whoever changes a record can make its hash anew.</remarks>
public static class RecordHash
{
    /// <summary>The property that holds it.</summary>
    public const string Property = "sha256";

    /// <summary>Computes the SHA-256 of the properties in their order, the hash itself left out, written without white space; hex, lower case.</summary>
    /// <param name="record">The record.</param>
    public static string Of(JsonObject record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in record.Where(property => property.Key != Property))
            {
                writer.WritePropertyName(name);
                if (value is null)
                {
                    writer.WriteNullValue();
                }
                else
                {
                    value.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }
}
