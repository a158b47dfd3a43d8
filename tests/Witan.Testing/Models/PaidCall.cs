using Microsoft.Extensions.AI;
using Witan.Models.Faults;
using Witan.Models.Prices;

namespace Witan.Testing.Models;

/// <summary>What becomes of one call to a <see cref="PaidModel"/>.</summary>
public sealed record PaidCall
{
    /// <summary>Gets what it uses.</summary>
    public TokenCounts Tokens { get; init; } = new(100, 50, 0, 0);

    /// <summary>Gets what it answers when no mind thinks for the model.</summary>
    public string Text { get; init; } = "Yes.";

    /// <summary>Gets why it ends.</summary>
    public ChatFinishReason Ends { get; init; } = ChatFinishReason.Stop;

    /// <summary>Gets the fault it ends in; null for an answer.</summary>
    public ModelFault? Fault { get; init; }

    /// <summary>Gets whether it is charged for.</summary>
    public bool IsBilled { get; init; } = true;

    /// <summary>Gets what it waits for; null for nothing.</summary>
    public Func<CancellationToken, Task>? Takes { get; init; }
}
