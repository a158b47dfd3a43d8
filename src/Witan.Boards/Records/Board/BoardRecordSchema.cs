using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Witan.Boards.Records.Board;

/// <summary>The JSON schema of a board's record, made from its type.</summary>
public static class BoardRecordSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes the schema (JSON Schema, draft 2020-12), lines ended by a line feed.</summary>
    public static string Write()
    {
        var schema = (JsonObject)BoardRecordJson.Default.BoardRecord.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", BoardRecord.CurrentFormat);
        // The hash is made of the written form, and so is no property of the type.
        schema["properties"]!.AsObject().Add(RecordHash.Property, new JsonObject { ["type"] = "string" });
        schema["required"]!.AsArray().Add(JsonValue.Create(RecordHash.Property));
        return schema.ToJsonString(Indented) + "\n";
    }
}
