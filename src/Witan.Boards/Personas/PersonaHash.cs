using System.Security.Cryptography;
using System.Text.Json;

namespace Witan.Boards.Personas;

/// <summary>The hash by which a run pins a persona: who it is, not when it was saved.</summary>
public static class PersonaHash
{
    /// <summary>Gets the SHA-256 of all that a persona says of itself, in hex.</summary>
    /// <param name="persona">The persona.</param>
    public static string Of(Persona persona) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(persona, PersonasJson.Default.Persona)));
}
