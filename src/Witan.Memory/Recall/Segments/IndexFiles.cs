using System.Collections.Immutable;
using System.Text;
using Witan.Kernel.Results;
using Witan.Memory.Recall.Graph;

namespace Witan.Memory.Recall.Segments;

/// <summary>Keeps an index in a directory: one file per segment, and a manifest that names them and is replaced last, in one step.</summary>
/// <remarks>
/// Segments are immutable, so that only new ones are written. What the manifest does not name is left over from a crash or a merge and
/// is deleted. The order of writes to the disk is not forced: after a loss of power a file may be damaged, which its checksum shows, and
/// the index is built again from the database.
/// </remarks>
internal static class IndexFiles
{
    private const string Manifest = "index.manifest";
    private const string Ending = ".seg";
    private const string Graph = "vectors.graph";

    /// <summary>Replaces what was saved.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="state">The index.</param>
    /// <param name="graph">The graph of its vectors; null when it has none, or none that is whole.</param>
    public static void Save(string directory, IndexState state, VectorGraph? graph)
    {
        Directory.CreateDirectory(directory);
        var kept = new HashSet<string>(StringComparer.Ordinal) { Manifest };
        var place = Path.GetFullPath(directory);
        using var manifest = new MemoryStream();
        using var writer = new BinaryWriter(manifest, Encoding.UTF8);
        writer.Write(state.Watermark);
        writer.Write(state.Shards.Count);
        foreach (var (domain, views) in state.Shards)
        {
            writer.Write(domain);
            writer.Write(views.Length);
            foreach (var view in views)
            {
                var name = SegmentName(place, view.Segment);
                kept.Add(name);
                writer.Write(name);
                writer.Write(new FileInfo(Path.Combine(place, name)).Length);
                writer.Write(view.RemovedCount);
                foreach (var item in view.RemovedItems())
                {
                    writer.Write(item);
                }
            }
        }

        writer.Flush();
        writer.Write(SegmentFile.Checksum(manifest.GetBuffer().AsSpan(0, (int)manifest.Length)));
        writer.Flush();
        Replace(Path.Combine(place, Manifest), file => file.Write(manifest.GetBuffer(), 0, (int)manifest.Length));
        if (graph is not null)
        {
            kept.Add(Graph);
            Replace(Path.Combine(place, Graph), file => GraphFile.Write(file, graph.Arrays, state.Watermark));
        }

        foreach (var left in Directory.EnumerateFiles(place).Where(file => !kept.Contains(Path.GetFileName(file))))
        {
            File.Delete(left);
        }
    }

    public static Result<IndexState> Load(string directory)
    {
        var path = Path.Combine(directory, Manifest);
        if (!File.Exists(path))
        {
            return new NotFound($"No index is saved in '{directory}'.");
        }

        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < 16 || SegmentFile.Checksum(bytes.AsSpan(0, bytes.Length - 4)) != BitConverter.ToUInt32(bytes, bytes.Length - 4))
        {
            return Damaged(Manifest);
        }

        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var watermark = reader.ReadInt64();
        var shards = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<SegmentView>>(StringComparer.Ordinal);
        for (var shard = reader.ReadInt32(); shard > 0; shard--)
        {
            var domain = reader.ReadString();
            var views = new SegmentView[reader.ReadInt32()];
            for (var i = 0; i < views.Length; i++)
            {
                var name = reader.ReadString();
                if (ReadSegment(Path.GetFullPath(directory), name, reader.ReadInt64()) is not { } segment)
                {
                    return Damaged(name);
                }

                var removed = new int[reader.ReadInt32()];
                for (var item = 0; item < removed.Length; item++)
                {
                    removed[item] = reader.ReadInt32();
                }

                views[i] = removed.Length == 0 ? new SegmentView(segment) : new SegmentView(segment).Without(removed);
            }

            shards[domain] = [.. views];
        }

        return new IndexState(watermark, shards.ToImmutable());
    }

    /// <summary>Reads the graph of the vectors; null when there is none, or not the one of that moment.</summary>
    public static VectorGraph? LoadGraph(string directory, long watermark)
    {
        var path = Path.Combine(directory, Graph);
        return File.Exists(path) && GraphFile.Read(File.ReadAllBytes(path), watermark) is { } arrays ? new VectorGraph(arrays) : null;
    }

    private static Segment? ReadSegment(string directory, string name, long length)
    {
        var path = Path.Combine(directory, name);
        if (!File.Exists(path) || new FileInfo(path).Length != length)
        {
            return null;
        }

        return SegmentFile.Read(File.ReadAllBytes(path)) is { } arrays ? new Segment(arrays) { SavedAs = path } : null;
    }

    private static DamagedSegment Damaged(string file) =>
        new(file, $"The index's file '{file}' is missing or not what was written; the index has to be built again from the database.");

    private static string SegmentName(string directory, Segment segment)
    {
        if (segment.SavedAs is { } saved && Path.GetDirectoryName(saved) == directory && File.Exists(saved))
        {
            return Path.GetFileName(saved);
        }

        // A name that was never used here: a file of that name may belong to the manifest that still counts.
        var path = Path.Combine(directory, Guid.NewGuid().ToString("N") + Ending);
        Replace(path, file => SegmentFile.Write(file, segment.Arrays));
        segment.SavedAs = path;
        return Path.GetFileName(path);
    }

    private static void Replace(string path, Action<Stream> write)
    {
        var fresh = path + ".new";
        using (var file = File.Create(fresh))
        {
            write(file);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
