using Microsoft.Extensions.AI;
using Witan.Models.Calls;
using Witan.Models.Faults;

namespace Witan.Models.Chat;

/// <summary>
/// Asks one model once more when its answer cannot be used: with room for twice as much when it was cut off, else with what was wrong with it. It stands
/// between the fallbacks and a model, so that a model has its second try before another one is asked. Safe to share.
/// </summary>
/// <remarks>Only answers of which the asker said how they are read are looked at; streams pass.</remarks>
/// <param name="inner">The model, with its accounts.</param>
/// <param name="provider">The provider, as it is configured; null where no other model stands behind, so that the fault is told in the asker's words.</param>
/// <param name="model">The model.</param>
internal sealed class RepairingChatClient(IChatClient inner, string? provider = null, string? model = null) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    /// <exception cref="ModelException">The model did not answer, or its second answer was no better than its first.</exception>
    /// <exception cref="MindAnswerException">The second answer was no better than the first, where no provider is known.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (AnswerProbe.Of(options) is not { } probe)
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }

        var plain = AnswerProbe.Strip(options!);
        IReadOnlyList<ChatMessage> asked = [.. messages];
        var first = await RespondAsync(asked, plain, cancellationToken);
        var reading = probe.Read(first);
        if (reading.Fault is null)
        {
            return first;
        }

        var second = await RespondAsync(
            reading.IsCutOff ? asked : [.. asked, new(ChatRole.Assistant, first.Text), new(ChatRole.User, reading.Repair())],
            reading.IsCutOff ? MindOptions.WithMoreRoom(plain, first) : plain,
            cancellationToken);
        var again = probe.Read(second);
        if (again.Fault is { } fault)
        {
            var refused = new MindAnswerException(fault, again.Cause);
            throw provider is null ? refused : new ModelException(ModelFault.Malformed, provider, model!, fault, refused) { Use = AnswerMarks.UseOf(second) };
        }

        AnswerMarks.PutEarlier(second, first);
        return second;
    }

    /// <summary>A provider that looks at the shape of an answer itself refuses it; what the model said is read here, so that it can be told what was wrong.</summary>
    private async Task<ChatResponse> RespondAsync(IReadOnlyList<ChatMessage> messages, ChatOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (ModelException fault) when (fault is { Fault: ModelFault.Malformed, Answer: { Length: > 0 } said })
        {
            var response = new ChatResponse(new ChatMessage(ChatRole.Assistant, said)) { ModelId = fault.Model, Usage = fault.Usage };
            if (fault.Use is { } use)
            {
                AnswerMarks.PutUse(response, use);
            }

            return response;
        }
    }
}
