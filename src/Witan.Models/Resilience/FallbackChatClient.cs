using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Witan.Models.Calls;
using Witan.Models.Faults;

namespace Witan.Models.Resilience;

/// <summary>Asks models in order until one answers, and marks the answer when it was not the first. Safe to share.</summary>
/// <remarks>Each candidate keeps its own accounts, so that one that may have been paid does not stand in the way of the next.</remarks>
public sealed class FallbackChatClient : IChatClient
{
    private readonly IReadOnlyList<FallbackCandidate> _candidates;
    private readonly FallbackOptions _options;

    /// <summary>Initializes a new instance of the <see cref="FallbackChatClient"/> class.</summary>
    /// <param name="candidates">The models, the wanted one first; at least one.</param>
    /// <param name="options">When another is asked.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public FallbackChatClient(IReadOnlyList<FallbackCandidate> candidates, FallbackOptions options)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(options);
        if (candidates.Count == 0)
        {
            throw new ArgumentException("There must be a model to ask.", nameof(candidates));
        }

        _candidates = [.. candidates];
        _options = options;
    }

    /// <inheritdoc/>
    /// <exception cref="ModelException">None answered: the fault is the first one's. <see cref="ModelException.WaitsForModel"/> says whether to wait.</exception>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> asked = [.. messages];
        var faults = new List<ModelException>();
        foreach (var candidate in _candidates)
        {
            try
            {
                var answer = await candidate.Client.GetResponseAsync(asked, options, cancellationToken);
                if (faults.Count > 0)
                {
                    AnswerMarks.PutFallback(answer, Note(candidate, faults));
                }

                return answer;
            }
            catch (ModelException fault) when (!cancellationToken.IsCancellationRequested)
            {
                Take(fault, faults);
            }
        }

        throw AllFailed(faults);
    }

    /// <inheritdoc/>
    /// <remarks>Another model is asked only before the first piece.</remarks>
    /// <exception cref="ModelException">None answered, or the stream broke.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> asked = [.. messages];
        var faults = new List<ModelException>();
        foreach (var candidate in _candidates)
        {
            await using var stream = candidate.Client.GetStreamingResponseAsync(asked, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            if (await FirstAsync(stream, faults, cancellationToken) is not { } goesOn)
            {
                continue;
            }

            for (; goesOn; goesOn = await stream.MoveNextAsync())
            {
                if (faults.Count > 0)
                {
                    AnswerMarks.PutFallback(stream.Current, Note(candidate, faults));
                }

                yield return stream.Current;
            }

            yield break;
        }

        throw AllFailed(faults);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : _candidates[0].Client.GetService(serviceType, serviceKey);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var candidate in _candidates)
        {
            candidate.Client.Dispose();
        }
    }

    /// <summary>Waits for a stream's first piece. Null when the next model is to be asked.</summary>
    private async Task<bool?> FirstAsync(IAsyncEnumerator<ChatResponseUpdate> stream, List<ModelException> faults, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.MoveNextAsync();
        }
        catch (ModelException fault) when (!cancellationToken.IsCancellationRequested)
        {
            Take(fault, faults);
            return null;
        }
    }

    /// <summary>Keeps a fault, and returns when the next model is to be asked.</summary>
    private void Take(ModelException fault, List<ModelException> faults)
    {
        faults.Add(fault);
        if (!FallbackRule.GoesOn(_options, fault.Fault))
        {
            throw FallbackRule.Waits(_options, fault.Fault) ? fault.Copy(waitsForModel: true)
                : FallbackRule.Ends(_options, fault.Fault) ? fault.Copy(endsRun: true)
                : AllFailed(faults);
        }
    }

    private FallbackNote Note(FallbackCandidate candidate, List<ModelException> faults) => new(_candidates[0].Name, candidate.Name, faults[0].Message);

    private ModelException AllFailed(List<ModelException> faults)
    {
        var first = faults[0];
        if (faults.Count == 1)
        {
            return first;
        }

        var others = string.Join(", ", faults.Skip(1).Select((fault, index) => $"{_candidates[index + 1].Name} ({fault.Fault})"));
        return new ModelException(first.Fault, first.Provider, first.Model, $"{first.Detail}; nor did {others} answer", new AggregateException(faults))
        {
            Status = first.Status,
            RetryAfter = first.RetryAfter,
        };
    }
}
