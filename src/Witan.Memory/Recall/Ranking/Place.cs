using System.Runtime.InteropServices;

namespace Witan.Memory.Recall.Ranking;

/// <summary>Where an item lies among the segments that are looked in.</summary>
/// <param name="View">The segment.</param>
/// <param name="Item">The item in it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(int View, int Item);
