using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Witan.Kernel.Results;

namespace Witan.Memory.Recall;

/// <summary>Writes and reads an index.</summary>
internal static class IndexFiles
{
    private const string Name = "items.seg";

    public static void Save(string directory, IndexState state)
    {
        Directory.CreateDirectory(directory);
        var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(state.Watermark);
            writer.Write(state.Count);
            foreach (var item in state.Items.Values)
            {
                Write(writer, item);
            }
        }

        var path = Path.Combine(directory, Name);
        File.WriteAllBytes(path + ".new", [.. SHA256.HashData(bytes.ToArray()), .. bytes.ToArray()]);
        File.Move(path + ".new", path, overwrite: true);
    }

    public static Result<IndexState> Load(string directory)
    {
        var path = Path.Combine(directory, Name);
        if (!File.Exists(path))
        {
            return new NotFound($"No index is saved in '{directory}'.");
        }

        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < 44 || !SHA256.HashData(bytes.AsSpan(32)).AsSpan().SequenceEqual(bytes.AsSpan(0, 32)))
        {
            return new DamagedSegment(Name, $"'{Name}' is not what was written; the index must be built again.");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, 32, bytes.Length - 32), Encoding.UTF8);
        var watermark = reader.ReadInt64();
        var items = Enumerable.Range(0, reader.ReadInt32()).Select(_ => Read(reader)).ToArray();
        return new IndexState(watermark, items.ToImmutableDictionary(item => item.Id, StringComparer.Ordinal));
    }

    private static void Write(BinaryWriter writer, MemoryItem item)
    {
        writer.Write(item.Id);
        writer.Write(item.Domain);
        writer.Write(item.Type);
        writer.Write(item.Group is not null);
        writer.Write(item.Group ?? string.Empty);
        writer.Write(item.Position);
        writer.Write(item.At.UtcTicks);
        writer.Write((int)item.Outcome);
        writer.Write(item.Text);
        writer.Write(item.Vector.Length);
        foreach (var value in item.Vector.Span)
        {
            writer.Write(value);
        }
    }

    private static MemoryItem Read(BinaryReader reader)
    {
        var (id, domain, type) = (reader.ReadString(), reader.ReadString(), reader.ReadString());
        var grouped = reader.ReadBoolean();
        var group = reader.ReadString();
        return new MemoryItem
        {
            Id = id,
            Domain = domain,
            Type = type,
            Group = grouped ? group : null,
            Position = reader.ReadInt32(),
            At = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero),
            Outcome = (MemoryOutcome)reader.ReadInt32(),
            Text = reader.ReadString(),
            Vector = Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadSingle()).ToArray(),
        };
    }
}
