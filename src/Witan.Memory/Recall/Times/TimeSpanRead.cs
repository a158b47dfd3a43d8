using System.Runtime.InteropServices;

namespace Witan.Memory.Recall.Times;

/// <summary>A stretch of time that words were read as.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="Until">The instant after its end.</param>
/// <param name="Next">The word after the phrase.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TimeSpanRead(DateTimeOffset From, DateTimeOffset Until, int Next);
