using System.Globalization;
using System.Reflection;
using System.Text;

namespace Witan.Data.Migrations;

/// <summary>The migrations of one module, in order.</summary>
/// <param name="Module">The module's name.</param>
/// <param name="Migrations">Its migrations, by number.</param>
public sealed record MigrationSet(string Module, IReadOnlyList<Migration> Migrations)
{
    private const string Suffix = ".up.sql";

    /// <summary>Reads the migrations that an assembly carries as resources named <c>…Migrations.NNNN_name.up.sql</c>.</summary>
    /// <param name="module">The module's name.</param>
    /// <param name="assembly">The assembly.</param>
    public static MigrationSet FromResources(string module, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var migrations = assembly.GetManifestResourceNames()
            .Where(resource => resource.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(resource => Read(module, assembly, resource))
            .OrderBy(migration => migration.Number)
            .ToList();
        return new MigrationSet(module, migrations);
    }

    private static Migration Read(string module, Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is listed and cannot be read.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var file = resource[..^Suffix.Length];
        file = file[(file.LastIndexOf('.') + 1)..];
        var number = int.Parse(file[..4], CultureInfo.InvariantCulture);
        return new Migration(module, number, file[5..], reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
