using System.Text;
using System.Text.Json;

namespace Witan.Memory.Forgetting;

/// <summary>Exports of the memory: files of JSON lines inside the data directory, so that an erasure reaches them.</summary>
internal static class MemoryExports
{
    private const string Pattern = "*.jsonl";
    private const int FilesMax = 10_000;

    /// <summary>Takes the lines out of all exports that tell of a memory that is gone.</summary>
    /// <param name="directory">Where they lie.</param>
    /// <param name="countLive">Counts the memories with an id: 0 when it is gone.</param>
    /// <param name="cancellationToken">Ends it between two files.</param>
    /// <returns>How many lines went.</returns>
    public static async Task<int> RemoveGoneAsync(string directory, Func<string, Task<long>> countLive, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(directory))
        {
            return 0;
        }

        var removed = 0;
        foreach (var file in Directory.EnumerateFiles(directory, Pattern, SearchOption.AllDirectories).Take(FilesMax).ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var kept = file + ".new";
            var gone = 0;
            await using (var writer = new StreamWriter(kept, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
                {
                    if (IdOf(line) is { } id && await countLive(id) == 0)
                    {
                        gone++;
                        continue;
                    }

                    await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
                }
            }

            if (gone == 0)
            {
                File.Delete(kept);
                continue;
            }

            removed += gone;
            File.Move(kept, file, overwrite: true);
        }

        return removed;
    }

    private static string? IdOf(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("id", out var id) ? id.GetString() : null;
        }
        catch (JsonException)
        {
            // Not a line of ours: left as it is.
            return null;
        }
    }
}
