using Microsoft.Extensions.AI;

namespace Witan.Models.Calls;

/// <summary>What the layers of the pipeline say of an answer to those above them. It lives in memory beside the answer, and is never sent or stored.</summary>
public static class AnswerMarks
{
    private const string CachedKey = "witan.cached";
    private const string UseKey = "witan.use";
    private const string FallbackKey = "witan.fallback";
    private const string EarlierKey = "witan.earlier";

    /// <summary>Says that an answer came from our own cache.</summary>
    /// <param name="answer">The answer; it is changed.</param>
    public static void MarkCached(ChatResponse answer) => Put(answer, CachedKey, true);

    /// <summary>Says that a piece of a stream came from our own cache.</summary>
    /// <param name="update">The piece; it is changed.</param>
    public static void MarkCached(ChatResponseUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        (update.AdditionalProperties ??= [])[CachedKey] = true;
    }

    /// <summary>Gets whether an answer came from our own cache; nothing was paid for it then.</summary>
    /// <param name="answer">The answer.</param>
    public static bool IsCached(ChatResponse answer) => Get(answer, CachedKey) is true;

    /// <summary>Says what an answer used and cost.</summary>
    /// <param name="answer">The answer; it is changed.</param>
    /// <param name="use">What it used.</param>
    public static void PutUse(ChatResponse answer, CallUse use) => Put(answer, UseKey, use);

    /// <summary>Gets what an answer used and cost; null when nobody counted it.</summary>
    /// <param name="answer">The answer.</param>
    public static CallUse? UseOf(ChatResponse answer) => Get(answer, UseKey) as CallUse;

    /// <summary>Says that another model answered than the one that was to.</summary>
    /// <param name="answer">The answer; it is changed.</param>
    /// <param name="fallback">Which, and why.</param>
    public static void PutFallback(ChatResponse answer, FallbackNote fallback) => Put(answer, FallbackKey, fallback);

    /// <summary>Says of a piece of a stream that another model answered than the one that was to.</summary>
    /// <param name="update">The piece; it is changed.</param>
    /// <param name="fallback">Which, and why.</param>
    public static void PutFallback(ChatResponseUpdate update, FallbackNote fallback)
    {
        ArgumentNullException.ThrowIfNull(update);
        (update.AdditionalProperties ??= [])[FallbackKey] = fallback;
    }

    /// <summary>Gets why another model answered; null when the first one did.</summary>
    /// <param name="answer">The answer.</param>
    public static FallbackNote? FallbackOf(ChatResponse answer) => Get(answer, FallbackKey) as FallbackNote;

    /// <summary>Says which answer of the same model came before, and could not be used.</summary>
    /// <param name="answer">The answer; it is changed.</param>
    /// <param name="earlier">The one before.</param>
    internal static void PutEarlier(ChatResponse answer, ChatResponse earlier) => Put(answer, EarlierKey, new[] { earlier });

    /// <summary>Gets the answers that came before and could not be used, in order; they were paid for, too.</summary>
    /// <param name="answer">The answer.</param>
    internal static IReadOnlyList<ChatResponse> EarlierOf(ChatResponse answer) => Get(answer, EarlierKey) as IReadOnlyList<ChatResponse> ?? [];

    private static void Put(ChatResponse answer, string key, object value)
    {
        ArgumentNullException.ThrowIfNull(answer);
        (answer.AdditionalProperties ??= [])[key] = value;
    }

    private static object? Get(ChatResponse answer, string key)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.AdditionalProperties?.GetValueOrDefault(key);
    }
}
