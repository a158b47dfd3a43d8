using Microsoft.Extensions.AI;
using Witan.Models.Calls;
using Witan.Models.Documents;
using Witan.Models.Faults;

namespace Witan.Models.Chat;

/// <summary>Asks a chat client for a structured answer.</summary>
public static class MindChat
{
    /// <summary>Marks the content that holds <see cref="MindRequest{TAnswer}.Input"/>.</summary>
    internal const string InputHeader = "INPUT\n";

    /// <summary>Asks; once more when the answer was cut off, with room for twice as much, or when it does not have the shape that was asked for, with the reason.</summary>
    /// <param name="client">The mind.</param>
    /// <param name="request">The task.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="MindAnswerException">The second answer was no better than the first.</exception>
    /// <exception cref="Faults.ModelException">The mind did not answer at all.</exception>
    public static async Task<MindAnswer<TAnswer>> AskAsync<TAnswer>(
        this IChatClient client, MindRequest<TAnswer> request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        var messages = Messages(request);
        var options = MindOptions.Of(request);
        var first = await RespondAsync(client, messages, options, cancellationToken);
        var reading = AnswerReader.Read(request, first);
        if (reading.Value is { } value)
        {
            return Answer(value, [first]);
        }

        var second = await RespondAsync(
            client,
            reading.IsCutOff ? messages : [.. messages, new(ChatRole.Assistant, first.Text), new(ChatRole.User, AnswerReader.Repair(reading))],
            reading.IsCutOff ? MindOptions.WithMoreRoom(options, first) : options,
            cancellationToken);
        var again = AnswerReader.Read(request, second);
        return again.Value is { } repaired ? Answer(repaired, [first, second]) : throw new MindAnswerException(again.Fault!, again.Cause);
    }

    /// <summary>A provider that looks at the shape of an answer itself refuses it; what the model said is read here, so that it can be told what was wrong.</summary>
    private static async Task<ChatResponse> RespondAsync(IChatClient client, IEnumerable<ChatMessage> messages, ChatOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (ModelException fault) when (fault is { Fault: ModelFault.Malformed, Answer: { Length: > 0 } said })
        {
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, said)) { ModelId = fault.Model, Usage = fault.Usage };
        }
    }

    private static MindAnswer<TAnswer> Answer<TAnswer>(TAnswer value, IReadOnlyList<ChatResponse> responses) => new(
        value,
        responses[^1].ModelId ?? "unnamed model",
        responses.Sum(response => response.Usage?.InputTokenCount ?? 0),
        responses.Sum(response => response.Usage?.OutputTokenCount ?? 0))
    {
        Uses = [.. responses.Select(AnswerMarks.UseOf).OfType<CallUse>()],
        Fallback = AnswerMarks.FallbackOf(responses[^1]),
    };

    /// <summary>What stays the same from call to call comes first, so that a provider's prompt cache can keep it: instructions, documents, input.</summary>
    private static List<ChatMessage> Messages<TAnswer>(MindRequest<TAnswer> request)
    {
        var contents = request.Documents.Select(AIContent (document) => DocumentPrompt.Write(document)).ToList();
        contents.Add(new TextContent(InputHeader + request.Input));
        return [new ChatMessage(ChatRole.System, request.Instructions), new ChatMessage(ChatRole.User, contents)];
    }
}
