using Microsoft.Extensions.AI;
using Witan.Kernel.Identity;

namespace Witan.Models.Calls;

/// <summary>For whom and for what a model is called. It travels beside the request and is never sent to a provider.</summary>
/// <param name="Context">For which tenant and user.</param>
/// <param name="Persona">Who is to speak; part of the cache's key.</param>
/// <param name="PromptVersion">The hash or version of the instructions; part of the cache's key.</param>
public sealed record ModelCall(TenantContext Context, string Persona, string PromptVersion)
{
    private const string Key = "witan.call";

    /// <summary>Gets what sets money aside before a call; null where nothing is paid for.</summary>
    public ICallBudget? Budget { get; init; }

    /// <summary>Gets the run that asks; null outside of runs. It is told to those who watch, and is no part of the cache's key.</summary>
    public RunId? Run { get; init; }

    /// <summary>Gets the step of the run; null outside of runs.</summary>
    public string? Step { get; init; }

    /// <summary>Gets what says whether the call was sent; null where nobody keeps accounts.</summary>
    internal SendMark? Sending { get; init; }

    /// <summary>Gets the call of a request's options; null when there is none.</summary>
    /// <param name="options">The options.</param>
    public static ModelCall? Of(ChatOptions? options) => options?.AdditionalProperties?.GetValueOrDefault(Key) as ModelCall;

    /// <summary>Puts the call into a request's options.</summary>
    /// <param name="options">The options; they are changed.</param>
    public void PutInto(ChatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (options.AdditionalProperties ??= [])[Key] = this;
    }

    /// <summary>Makes options for a provider's library: the same, without what is ours.</summary>
    /// <param name="options">The options; they are not changed.</param>
    public static ChatOptions? Strip(ChatOptions? options)
    {
        if (options?.AdditionalProperties?.ContainsKey(Key) is not true)
        {
            return options;
        }

        var stripped = options.Clone();
        stripped.AdditionalProperties!.Remove(Key);
        return stripped;
    }
}
