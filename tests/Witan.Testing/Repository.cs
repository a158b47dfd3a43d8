namespace Witan.Testing;

/// <summary>Where the project lies.</summary>
public static class Repository
{
    /// <summary>Gets the root, the directory that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Joins parts to the root.</summary>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Writes a table that <c>./test</c> prints at its end.</summary>
    public static void WriteTable(string name, string table)
    {
        var directory = File("artifacts", "test-results");
        Directory.CreateDirectory(directory);
        System.IO.File.WriteAllText(Path.Combine(directory, $"{name}.table.md"), table);
    }

    private static string FindRoot()
    {
        for (var directory = AppContext.BaseDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (System.IO.File.Exists(Path.Combine(directory, "Witan.slnx")))
            {
                return directory;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the project.");
    }
}
