using Witan.Models.Calls;

namespace Witan.Models.Chat;

/// <summary>What a mind answered.</summary>
/// <typeparam name="TAnswer">The answer's type.</typeparam>
/// <param name="Value">The answer.</param>
/// <param name="Model">Who answered, as the client names itself.</param>
/// <param name="InputTokens">Tokens read, all calls together; 0 when the mind counts none.</param>
/// <param name="OutputTokens">Tokens written, all calls together; 0 when the mind counts none.</param>
public sealed record MindAnswer<TAnswer>(TAnswer Value, string Model, long InputTokens, long OutputTokens)
{
    /// <summary>Gets what the calls used and cost, in order; empty when nobody counted.</summary>
    public IReadOnlyList<CallUse> Uses { get; init; } = [];

    /// <summary>Gets why another model answered than the one that was to; null when the right one did.</summary>
    public FallbackNote? Fallback { get; init; }
}
