using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Witan.Models.Calls;
using Witan.Models.Faults;

namespace Witan.Models.Providers;

/// <summary>A model of a provider. However its library puts things, a call ends in an answer, a <see cref="ModelException"/>, or the caller's own cancellation.</summary>
/// <remarks>Safe to share. It tries nothing twice and has no time-out of its own.</remarks>
/// <param name="provider">The provider.</param>
/// <param name="model">The model, unless a call names another.</param>
internal abstract class ProviderChatClient(ProviderOptions provider, string model) : IChatClient
{
    /// <summary>The most pieces of one answer; a stream that goes on beyond them is cut off.</summary>
    internal const int PiecesMax = 1_000_000;

    private readonly ChatClientMetadata _metadata = new(provider.Name, provider.Address, model);

    /// <summary>Gets the model, unless a call names another.</summary>
    protected string Model => model;

    /// <inheritdoc/>
    /// <exception cref="ModelException">The model did not answer.</exception>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var trace = new CallTrace();
        CallTrace.Current = trace;
        ChatResponse answer;
        try
        {
            answer = await AskAsync(Asked(messages, options, trace), ModelCall.Strip(options), trace, cancellationToken);
        }
        catch (Exception error)
        {
            throw Translate(error, options, trace, cancellationToken);
        }

        Check(answer, options, isStream: false);
        return answer;
    }

    /// <inheritdoc/>
    /// <exception cref="ModelException">The model did not answer, or stopped in the middle.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var trace = new CallTrace();
        var updates = new List<ChatResponseUpdate>();
        await using var stream = StreamAsync(Asked(messages, options, trace), ModelCall.Strip(options), trace, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(stream, options, trace, cancellationToken))
        {
            updates.Add(stream.Current);
            if (updates.Count > PiecesMax)
            {
                throw new ModelException(ModelFault.Malformed, provider.Name, options?.ModelId ?? model, $"the answer has more than {PiecesMax:N0} pieces") { MayBeBilled = true };
            }

            yield return stream.Current;
        }

        Check(updates.ToChatResponse(), options, isStream: true);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null : serviceType == typeof(ChatClientMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The connections are the provider's, and shared.
    }

    /// <summary>Asks by the provider's library, whose exceptions may leave.</summary>
    /// <param name="messages">The request.</param>
    /// <param name="options">The options, without what is ours.</param>
    /// <param name="trace">Takes down how far the call gets.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    protected abstract Task<ChatResponse> AskAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CallTrace trace, CancellationToken cancellationToken);

    /// <summary>Asks by the provider's library for an answer in pieces. One of them, the last if it can be, holds the usage of the whole.</summary>
    /// <param name="messages">The request.</param>
    /// <param name="options">The options, without what is ours.</param>
    /// <param name="trace">Takes down how far the call gets, and what it used by then.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    protected abstract IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions? options, CallTrace trace, CancellationToken cancellationToken);

    /// <summary>Reads an error that came in the middle of a stream; null when the exception is about something else.</summary>
    /// <param name="error">The exception.</param>
    protected abstract ErrorBody? Told(Exception error);

    private IReadOnlyList<ChatMessage> Asked(IEnumerable<ChatMessage> messages, ChatOptions? options, CallTrace trace)
    {
        try
        {
            return TextRequest.Checked(messages, options);
        }
        catch (NotSupportedException error)
        {
            throw Translate(error, options, trace, CancellationToken.None);
        }
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> stream, ChatOptions? options, CallTrace trace, CancellationToken cancellationToken)
    {
        // Set for each piece: what an iterator sets does not outlast its step.
        CallTrace.Current = trace;
        try
        {
            return await stream.MoveNextAsync();
        }
        catch (Exception error)
        {
            throw Translate(error, options, trace, cancellationToken);
        }
    }

    private Exception Translate(Exception error, ChatOptions? options, CallTrace trace, CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested
        ? new OperationCanceledException("The call was cancelled.", error, cancellationToken)
        : FaultMapping.Of(error, provider, options?.ModelId ?? model, trace, Told(error));

    private void Check(ChatResponse answer, ChatOptions? options, bool isStream)
    {
        if (AnswerCheck.Fault(answer, options, isStream) is var (fault, detail))
        {
            throw new ModelException(fault, provider.Name, options?.ModelId ?? model, provider.Hide(detail))
            {
                Usage = answer.Usage,
                Answer = answer.Text.Length > 0 ? answer.Text : null,
                // Paid for as far as the provider counted; when it did not, nobody knows.
                MayBeBilled = answer.Usage is null || answer.FinishReason is null,
            };
        }
    }
}
