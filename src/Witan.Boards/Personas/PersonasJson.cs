using System.Text.Json;
using System.Text.Json.Serialization;

namespace Witan.Boards.Personas;

/// <summary>How personas are written and read. A word that is no field of a persona is an error: it was meant to say something.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(Persona))]
[JsonSerializable(typeof(PersonaDraft))]
[JsonSerializable(typeof(IReadOnlyList<ExpertiseTag>))]
internal sealed partial class PersonasJson : JsonSerializerContext;
