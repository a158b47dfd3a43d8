using Witan.Models.Cache.Admission;

namespace Witan.Models.Cache;

/// <summary>An answer in memory.</summary>
/// <param name="key">Its key.</param>
/// <param name="answer">The answer.</param>
internal sealed class AnswerEntry(in CacheKey key, CachedAnswer answer) : QueueNode
{
    private readonly CacheKey _key = key;
    private AnswerEntry? _next;

    public ref readonly CacheKey Key => ref _key;

    public CachedAnswer Answer { get; } = answer;

    /// <summary>Gets or sets the next one in its chain (<see cref="EntryTable"/>).</summary>
    public AnswerEntry? Next
    {
        get => Volatile.Read(ref _next);
        set => Volatile.Write(ref _next, value);
    }

    public static AnswerEntry Of(in CacheKey key, CachedAnswer answer, long expiresMs) => new(key, answer)
    {
        Bytes = AnswerMemory.BytesOf(key, answer),
        ExpiresMs = expiresMs,
        Trace = unchecked((ulong)key.Short),
    };
}
