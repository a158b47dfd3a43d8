using System.Reflection;
using System.Text.Json;
using Witan.Data.Model;

namespace Witan.Boards.Personas;

/// <summary>The personas that come with the program, a file of its own.</summary>
internal static class SeededPersonas
{
    /// <summary>The version of the file; raise it when the file changes, so that databases take the change over.</summary>
    private const long Version = 1;

    private const string Resource = "Witan.Boards.Personas.personas.json";

    /// <summary>Reads them.</summary>
    public static IReadOnlyList<Persona> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the program.");
        return JsonSerializer.Deserialize(stream, BoardsJson.Default.IReadOnlyListPersona)
            ?? throw new InvalidOperationException($"The resource {Resource} holds nothing.");
    }

    /// <summary>Gets the rows to write when a database is brought to the program's version.</summary>
    public static Seed Seed() => new("personas", OperatorPersonaSql.Seed, [.. Read().Select(persona => PersonaRow.Of(persona, Version))]);
}
