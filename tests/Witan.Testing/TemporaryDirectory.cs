namespace Witan.Testing;

/// <summary>A directory that is gone when the test is over.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    /// <summary>Gets the full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("witan-test-").FullName;

    /// <summary>Joins a name to the path.</summary>
    public string Combine(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = Combine(name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
