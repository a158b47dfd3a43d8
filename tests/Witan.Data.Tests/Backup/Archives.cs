using System.Text.Json;
using Witan.Data.Backup;
using Witan.Data.Rows;

namespace Witan.Data.Tests.Backup;

/// <summary>Makes archives for tests, good ones and forged ones.</summary>
internal static class Archives
{
    /// <summary>Gets where the rows of every archive here come from.</summary>
    public static ArchiveHead Head { get; } = new()
    {
        CreatedAt = new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.Zero),
        ProgramVersion = "0.1.0",
        Engine = "sqlite",
        Migrations = [new BackupMigration("runs", 1, new string('a', 64)), new BackupMigration("runs", 2, new string('b', 64))],
    };

    /// <summary>Makes a key: none, of a passphrase with one iteration so that it costs nothing, or of a key file.</summary>
    public static ArchiveKey? Key(string kind, int secret = 1) => kind switch
    {
        "passphrase" => ArchiveKey.FromPassphrase($"correct horse {secret}", iterations: 1),
        "key file" => ArchiveKey.FromKeyFile([.. Enumerable.Repeat((byte)secret, 32)]),
        _ => null,
    };

    /// <summary>Writes an archive of some tables; each has as many columns as its first row.</summary>
    public static async Task<byte[]> WriteAsync(
        ArchiveKey? key, int chunkBytes, params (string Name, object?[][] Rows)[] tables)
    {
        var output = new MemoryStream();
        await using var writer = new ArchiveWriter(output, key, chunkBytes);
        foreach (var (name, rows) in tables)
        {
            var columns = Enumerable.Range(1, rows.Length == 0 ? 2 : rows[0].Length).Select(number => $"c{number}").ToList();
            await writer.BeginTableAsync(name, columns, CancellationToken.None);
            foreach (var row in rows)
            {
                await writer.WriteRowAsync(row, CancellationToken.None);
            }
        }

        await writer.CompleteAsync(Head, CancellationToken.None);
        return output.ToArray();
    }

    /// <summary>A small archive of several chunks.</summary>
    public static Task<byte[]> SmallAsync(ArchiveKey? key) => WriteAsync(
        key,
        chunkBytes: 300,
        ("runs", [[1L, "first", null], [2L, "second", 0.5]]),
        ("empty", []));

    /// <summary>Seals records as they are given, sound or not, with tags that fit.</summary>
    public static async Task<byte[]> ForgeAsync(params (ArchiveRecord Kind, byte[] Body)[] records)
    {
        var bytes = new List<byte>();
        var length = new byte[Varint.BytesMax];
        foreach (var (kind, body) in records)
        {
            bytes.Add((byte)kind);
            bytes.AddRange(length.AsSpan(0, Varint.Write(length, (ulong)body.Length)));
            bytes.AddRange(body);
        }

        return await SealAsync([.. bytes]);
    }

    /// <summary>Seals bytes that need not be records.</summary>
    public static async Task<byte[]> SealAsync(byte[] plain, int chunkBytes = ArchiveFormat.ChunkBytes)
    {
        var output = new MemoryStream();
        var header = ArchiveHeader.Create(key: null, out var seal);
        var chunks = new ChunkWriter(output, header, seal, chunkBytes);
        await chunks.WriteAsync(plain, CancellationToken.None);
        await chunks.CompleteAsync(CancellationToken.None);
        seal.Dispose();
        return output.ToArray();
    }

    /// <summary>A manifest's bytes.</summary>
    public static byte[] Manifest(params BackupTable[] tables) => JsonSerializer.SerializeToUtf8Bytes(
        new BackupManifest
        {
            FormatVersion = ArchiveFormat.Version,
            CreatedAt = Head.CreatedAt,
            ProgramVersion = Head.ProgramVersion,
            Engine = Head.Engine,
            Migrations = Head.Migrations,
            Tables = tables,
        },
        ManifestJson.Default.BackupManifest);

    /// <summary>Verifies an archive.</summary>
    public static Task<BackupManifest> VerifyAsync(byte[] archive, ArchiveKey? key) =>
        ArchiveReader.VerifyAsync(new MemoryStream(archive), key, CancellationToken.None);

    /// <summary>Verifies an archive that is to be refused, and returns the refusal.</summary>
    public static Task<StorageException> RefusedAsync(byte[] archive, ArchiveKey? key) =>
        Assert.ThrowsAsync<StorageException>(() => VerifyAsync(archive, key));

    /// <summary>Where each chunk of an archive begins, and where the last one ends.</summary>
    public static List<int> Borders(byte[] archive, int tagBytes)
    {
        var borders = new List<int> { ArchiveHeader.Length };
        while (borders[^1] < archive.Length)
        {
            borders.Add(borders[^1] + ArchiveFormat.FrameBytes + BitConverter.ToInt32(archive, borders[^1]) + tagBytes);
        }

        return borders;
    }
}
