using System.Text;
using Witan.Memory.Recall.Segments;

namespace Witan.Memory.Recall.Graph;

/// <summary>A graph as one file: to build it again takes half a millisecond a vector. The last four bytes are the CRC-32C of all before.</summary>
internal static class GraphFile
{
    private const uint Mark = 0x31475657; // "WVG1" on disk.

    public static void Write(Stream stream, GraphArrays graph, long watermark)
    {
        using var summing = new SummingStream(stream);
        using var writer = new BinaryWriter(summing, Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        writer.Write(watermark);
        writer.Write(graph.Dimensions);
        writer.Write(graph.Count);
        writer.Write(graph.Entry);
        for (var node = 0; node < graph.Count; node++)
        {
            writer.Write(graph.Ids[node] ?? string.Empty);
            writer.Write(graph.Scales[node]);
            writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(graph.Code(node)));
            var level = graph.LevelOf(node);
            writer.Write((byte)level);
            for (; level >= 0; level--)
            {
                var links = graph.Links(node, level);
                writer.Write((byte)links[0]);
                for (var at = 1; at <= links[0]; at++)
                {
                    writer.Write(links[at]);
                }
            }
        }

        writer.Flush();
        writer.Write(summing.Sum);
    }

    /// <summary>Reads a graph back; null when a byte is not what was written, or it is of another moment than the index.</summary>
    public static GraphArrays? Read(byte[] file, long watermark)
    {
        if (file.Length < 28 || SegmentFile.Checksum(file.AsSpan(0, file.Length - 4)) != BitConverter.ToUInt32(file, file.Length - 4))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(file), Encoding.UTF8);
        if (reader.ReadUInt32() != Mark || reader.ReadInt64() != watermark)
        {
            return null;
        }

        var (dimensions, count, entry) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var graph = new GraphArrays(dimensions, Math.Max(1, count)) { Count = count, Entry = entry };
        for (var node = 0; node < count; node++)
        {
            graph.Ids[node] = reader.ReadString() is { Length: > 0 } id ? id : null;
            graph.Scales[node] = reader.ReadSingle();
            reader.ReadBytes(dimensions).CopyTo(System.Runtime.InteropServices.MemoryMarshal.AsBytes(graph.Code(node)));
            int level = reader.ReadByte();
            graph.Upper[node] = GraphArrays.LinksAbove(level);
            for (; level >= 0; level--)
            {
                var links = new int[reader.ReadByte()];
                for (var at = 0; at < links.Length; at++)
                {
                    links[at] = reader.ReadInt32();
                }

                graph.SetLinks(node, level, links);
            }
        }

        return graph;
    }
}
