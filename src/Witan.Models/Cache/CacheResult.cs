using System.Runtime.InteropServices;

namespace Witan.Models.Cache;

/// <summary>An answer, and where it came from.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Source">Where it came from.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CacheResult(CachedAnswer Answer, AnswerSource Source);
