using Witan.Data;
using Witan.Data.Model;
using Witan.Memory;

namespace Witan.Testing.Memories;

/// <summary>Empty databases of the memory's tables, each a copy of one that was made once: a seed needs one of its own, and quickly.</summary>
public sealed class MemoryPlaces : IDisposable
{
    private readonly TemporaryDirectory _template = new();
    private readonly DataModel _model = new(MemoryData.Module);

    private MemoryPlaces()
    {
    }

    /// <summary>Makes the first.</summary>
    public static async Task<MemoryPlaces> CreateAsync()
    {
        var places = new MemoryPlaces();
        await using (await places.OpenAsync(places._template.Path))
        {
        }

        return places;
    }

    /// <summary>Opens a new one.</summary>
    /// <param name="directory">An empty directory that it goes into.</param>
    public async Task<IDatabase> CopyAsync(string directory)
    {
        foreach (var file in Directory.GetFiles(_template.Path))
        {
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        }

        return await OpenAsync(directory);
    }

    /// <inheritdoc/>
    public void Dispose() => _template.Dispose();

    private Task<IDatabase> OpenAsync(string directory) =>
        Data.Databases.OpenAsync(new DataOptions { Directory = directory, Durability = Durability.Normal }, _model, TimeProvider.System, CancellationToken.None);
}
