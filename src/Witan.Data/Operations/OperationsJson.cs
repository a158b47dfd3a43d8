using System.Text.Json;
using System.Text.Json.Serialization;
using Witan.Data.Backup;

namespace Witan.Data.Operations;

/// <summary>How the facts about a database are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BackupNote))]
[JsonSerializable(typeof(CheckNote))]
[JsonSerializable(typeof(MoveMark))]
internal sealed partial class OperationsJson : JsonSerializerContext;
