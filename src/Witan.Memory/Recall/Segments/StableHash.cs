using System.Text;

namespace Witan.Memory.Recall.Segments;

/// <summary>A hash of 64 bits that is the same in every process and release: FNV-1a, then a finisher that spreads its low bits.</summary>
internal static class StableHash
{
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in bytes)
        {
            hash = (hash ^ value) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }

    /// <summary>Hashes a group's name; 0 stands for none.</summary>
    public static ulong OfGroup(string? group) => group is null ? 0 : Math.Max(1, Of(Encoding.UTF8.GetBytes(group)));
}
