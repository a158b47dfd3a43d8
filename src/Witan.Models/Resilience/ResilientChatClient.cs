using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Polly;
using Witan.Models.Calls;
using Witan.Models.Faults;

namespace Witan.Models.Resilience;

/// <summary>Calls one model under time-outs, within its provider's limits, behind a breaker, and again when that is worth it. Safe to share.</summary>
/// <remarks>
/// A try that may be on the bill is not repeated: its exception goes up to whoever keeps the money. So is a stream of which a piece was
/// handed out. A whole answer is read as a stream too where the endpoint can stream, so that one that stalls is found out early. The inner
/// client must do no retries of its own, and stop when its token says so.
/// </remarks>
public sealed class ResilientChatClient : DelegatingChatClient
{
    private readonly ProviderGate _gate;
    private readonly string _model;
    private readonly ResiliencePipeline<ModelTry> _pipeline;

    /// <summary>Initializes a new instance of the <see cref="ResilientChatClient"/> class.</summary>
    /// <param name="inner">What answers.</param>
    /// <param name="gate">The gate of its provider.</param>
    /// <param name="model">The model.</param>
    public ResilientChatClient(IChatClient inner, ProviderGate gate, string model)
        : base(inner)
    {
        ArgumentNullException.ThrowIfNull(gate);
        ArgumentException.ThrowIfNullOrEmpty(model);
        _gate = gate;
        _model = model;
        _pipeline = TryPipeline.Build(gate, model);
    }

    /// <inheritdoc/>
    /// <exception cref="ModelException">The model did not answer, or the call was turned away.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> asked = [.. messages];
        await using var made = await RunAsync(
            attempt => _gate.Options.Streams ? attempt.CollectAsync(InnerClient, asked, options) : attempt.AskAsync(InnerClient, asked, options), options, cancellationToken);
        return made.Answer;
    }

    /// <inheritdoc/>
    /// <exception cref="ModelException">The model did not answer, the stream broke or stalled, or the call was turned away.</exception>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!_gate.Options.Streams)
        {
            foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            {
                yield return update;
            }

            yield break;
        }

        IReadOnlyList<ChatMessage> asked = [.. messages];
        await using var opened = await RunAsync(attempt => attempt.OpenAsync(InnerClient, asked, options), options, cancellationToken);
        for (; opened.Piece is { } piece; await opened.NextAsync())
        {
            yield return piece;
        }
    }

    private async Task<ModelTry> RunAsync(Func<ModelTry, Task> step, ChatOptions? options, CancellationToken cancellationToken)
    {
        var sending = ModelCall.Of(options)?.Sending;
        sending?.Wait();
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            new ResilientCall(_gate.Time, _gate.Options) { Sending = sending }.PutInto(context);
            var outcome = await _pipeline.ExecuteOutcomeAsync(TryAsync, context, step);
            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<Outcome<ModelTry>> TryAsync(ResilienceContext context, Func<ModelTry, Task> step)
    {
        var call = ResilientCall.Of(context);
        if (call.Sending?.TrySend() is false)
        {
            return Outcome.FromException<ModelTry>(new OperationCanceledException("The caller broke the call off before it was sent.", context.CancellationToken));
        }

        var attempt = new ModelTry(_gate, _model, call, context.CancellationToken);
        try
        {
            await step(attempt);
            return Outcome.FromResult(attempt);
        }
        catch (Exception error)
        {
            if (error is ModelException { MayBeBilled: false, Usage: null })
            {
                // It cost nothing: what is not sent again before the caller leaves costs nothing either.
                call.Sending?.Wait();
            }

            await attempt.DisposeAsync();
            return Outcome.FromException<ModelTry>(error);
        }
    }
}
