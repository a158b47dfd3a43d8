using System.Globalization;
using System.Reflection;
using System.Text;

namespace Witan.Data.Migrations;

/// <summary>The migrations of one module, in order.</summary>
/// <param name="Module">The module's name.</param>
/// <param name="Migrations">Its migrations, by number.</param>
public sealed record MigrationSet(string Module, IReadOnlyList<Migration> Migrations)
{
    private const string Extension = ".sql";

    /// <summary>Reads the migrations that an assembly carries as resources in a folder <c>Migrations</c>.</summary>
    /// <remarks>
    /// <c>0001_name.up.sql</c> and <c>0001_name.down.sql</c> run on both engines; <c>0001_name.sqlite.up.sql</c> and the like follow
    /// them on one.
    /// </remarks>
    /// <param name="module">The module's name.</param>
    /// <param name="assembly">The assembly.</param>
    /// <exception cref="InvalidOperationException">A number is missing or stands twice, or a migration has no way down.</exception>
    public static MigrationSet FromResources(string module, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var parts = assembly.GetManifestResourceNames()
            .Where(resource => resource.EndsWith(Extension, StringComparison.Ordinal) && resource.Contains(".Migrations.", StringComparison.Ordinal))
            .Select(resource => Read(assembly, resource))
            .ToLookup(part => part.Title, StringComparer.Ordinal);
        var migrations = parts.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Build(module, group.Key, [.. group])).ToList();
        for (var index = 0; index < migrations.Count; index++)
        {
            if (migrations[index].Number != index + 1)
            {
                throw new InvalidOperationException($"The migrations of {module} are numbered from 1 without gaps; {migrations[index]} stands at place {index + 1}.");
            }
        }

        return new MigrationSet(module, migrations);
    }

    private static Migration Build(string module, string title, IReadOnlyList<Part> parts)
    {
        var down = ScriptOf(parts, "down");
        return down.For(DatabaseEngine.Sqlite).Length == 0 || down.For(DatabaseEngine.PostgreSql).Length == 0
            ? throw new InvalidOperationException($"Migration {module} {title} has no way down.")
            : new Migration(module, int.Parse(title[..4], CultureInfo.InvariantCulture), title[5..], ScriptOf(parts, "up"), down);
    }

    private static Script ScriptOf(IReadOnlyList<Part> parts, string direction) =>
        new(TextOf(parts, direction), TextOf(parts, "sqlite." + direction), TextOf(parts, "postgres." + direction));

    private static string TextOf(IReadOnlyList<Part> parts, string kind) =>
        parts.SingleOrDefault(part => part.Kind == kind)?.Text ?? string.Empty;

    private static Part Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is listed and cannot be read.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var segments = resource[..^Extension.Length].Split('.');
        var kindAt = Array.FindIndex(segments, segment => segment is "up" or "down" or "sqlite" or "postgres");
        return new Part(segments[kindAt - 1], string.Join('.', segments[kindAt..]), reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    private sealed record Part(string Title, string Kind, string Text);
}
