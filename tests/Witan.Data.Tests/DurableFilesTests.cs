using Witan.Data.Files;
using Witan.Testing;

namespace Witan.Data.Tests;

public sealed class DurableFilesTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task WriteAll_MakesTheDirectoryAndReplacesOldFiles()
    {
        var path = Path.Combine(_directory.Path, "new", "a.txt");
        await DurableFiles.WriteAllAsync([(path, "old"u8.ToArray())], CancellationToken.None);
        await DurableFiles.WriteAllAsync([(path, "new"u8.ToArray())], CancellationToken.None);
        Assert.Equal("new", await File.ReadAllTextAsync(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task WriteAll_OnePlaceCannotBeWritten_LeavesNoneOfThem()
    {
        var file = _directory.Write("file", "text");
        var good = _directory.Combine("good.txt");
        var error = await Assert.ThrowsAsync<StorageException>(
            () => DurableFiles.WriteAllAsync([(good, [1]), (Path.Combine(file, "below"), [2])], CancellationToken.None));
        Assert.Equal(StorageFault.Unavailable, error.Fault);
        Assert.False(File.Exists(good));
        Assert.Equal([file], Directory.GetFiles(_directory.Path));
    }
}
