using Microsoft.Extensions.AI;
using Witan.Models.Faults;
using Witan.Models.Resilience;
using Witan.Testing;

namespace Witan.Models.Tests.Resilience;

/// <summary>One planned model behind a resilient client.</summary>
internal sealed class ResilientHost : IDisposable
{
    private readonly ProviderGates _gates;

    public ResilientHost(ResilienceOptions options, params PlannedTry[] tries)
    {
        _gates = new ProviderGates(Clock);
        Gate = _gates.For(PlannedModel.Provider, options with { Chance = static () => 0 });
        Model = PlannedModel.Of(Clock, tries);
        Client = new ResilientChatClient(Model, Gate, "m");
    }

    public ManualTimeProvider Clock { get; } = new();

    public ProviderGate Gate { get; }

    public PlannedModel Model { get; }

    public ResilientChatClient Client { get; }

    public BreakerPhase Phase => Gate.Standing().Breakers.Single().Phase;

    /// <summary>Asks, and moves the clock until there is an answer.</summary>
    public async Task<string> AskAsync(CancellationToken cancellationToken = default) =>
        (await Clock.PassUntilAsync(Client.GetResponseAsync([new ChatMessage(ChatRole.User, "1")], null, cancellationToken))).Text;

    /// <summary>Reads a stream and moves the clock until it ends.</summary>
    public Task<string> ReadAsync(List<string> pieces, CancellationToken cancellationToken = default) =>
        Clock.PassUntilAsync(CollectAsync(pieces, cancellationToken));

    /// <summary>Asks, and gets the fault.</summary>
    public Task<ModelException> FailAsync() => Assert.ThrowsAsync<ModelException>(() => AskAsync());

    public void Dispose()
    {
        Client.Dispose();
        _gates.Dispose();
    }

    private async Task<string> CollectAsync(List<string> pieces, CancellationToken cancellationToken)
    {
        await foreach (var piece in Client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, "1")], null, cancellationToken))
        {
            pieces.Add(piece.Text);
        }

        return string.Concat(pieces);
    }
}
