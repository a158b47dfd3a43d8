using System.Globalization;

namespace Witan.Models.Cache.Disk;

/// <summary>Sets damaged files aside for those who want to know why, the latest few of them.</summary>
internal static class DamagedFiles
{
    private static readonly string[] Companions = ["-wal", "-shm", "-journal"];

    /// <summary>Renames a file and deletes what belongs to it and what is too old.</summary>
    /// <param name="path">The file.</param>
    /// <param name="now">The time, which becomes part of the name.</param>
    /// <param name="kept">How many are kept.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public static void SetAside(string path, DateTimeOffset now, int kept)
    {
        if (File.Exists(path))
        {
            File.Move(path, string.Create(CultureInfo.InvariantCulture, $"{path}.damaged-{now.UtcDateTime:yyyyMMdd'T'HHmmssfff}"), overwrite: true);
        }

        foreach (var companion in Companions)
        {
            File.Delete(path + companion);
        }

        foreach (var old in Of(path).OrderDescending(StringComparer.Ordinal).Skip(kept))
        {
            File.Delete(old);
        }
    }

    /// <summary>Lists them.</summary>
    public static IEnumerable<string> Of(string path) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + ".damaged-*");
}
