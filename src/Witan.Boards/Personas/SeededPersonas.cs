using System.Reflection;
using System.Text.Json;
using Witan.Data.Model;

namespace Witan.Boards.Personas;

/// <summary>The personas that come with the program, each a file of its own under <c>Catalogue/</c>.</summary>
public static class SeededPersonas
{
    /// <summary>The version of the catalogue; raise it when a file changes, so that databases take the change over.</summary>
    public const long Version = 3;

    private const string Folder = "Witan.Boards.Personas.Catalogue.";

    private static readonly Lazy<IReadOnlyList<Persona>> Catalogue = new(Read);

    private static readonly Lazy<IReadOnlyDictionary<string, Persona>> Hashes = new(() => All.ToDictionary(PersonaHash.Of, StringComparer.Ordinal));

    /// <summary>Gets them by code. They are read when they are first asked for: most starts of the program need none.</summary>
    public static IReadOnlyList<Persona> All => Catalogue.Value;

    /// <summary>Gets them by hash: a row that holds one of them need not be read.</summary>
    internal static IReadOnlyDictionary<string, Persona> ByHash => Hashes.Value;

    /// <summary>Gets the rows to write when a database is brought to the program's version.</summary>
    internal static IReadOnlyList<Seed> Seeds() =>
    [
        new("personas", OperatorPersonaSql.Seed, new SeedRows(Rows)),
        new("persona_versions", OperatorPersonaSql.SeedVersion, new SeedRows(Rows)),
    ];

    private static IReadOnlyList<object> Rows() => [.. All.Select(persona => PersonaRow.Of(persona, Version))];

    private static IReadOnlyList<Persona> Read()
    {
        var home = Assembly.GetExecutingAssembly();
        return [.. home.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => ReadOne(home, name)).OrderBy(persona => persona.Code, StringComparer.Ordinal)];
    }

    private static Persona ReadOne(Assembly home, string name)
    {
        using var stream = home.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is missing from the program.");
        return JsonSerializer.Deserialize(stream, PersonasJson.Default.Persona) ?? throw new InvalidOperationException($"The resource {name} holds nothing.");
    }
}
