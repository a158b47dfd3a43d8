using Microsoft.Extensions.AI;
using Witan.Models.Calls;
using Witan.Models.Documents;

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
    /// <exception cref="MindAnswerException">The second answer was no better than the first, and came from no model of the settings.</exception>
    /// <exception cref="Faults.ModelException">No model gave an answer that can be used.</exception>
    public static async Task<MindAnswer<TAnswer>> AskAsync<TAnswer>(
        this IChatClient client, MindRequest<TAnswer> request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        var options = MindOptions.Of(request);
        (ChatResponse? Of, AnswerReading<TAnswer>? Reading) last = default;
        new AnswerProbe(response => (last = (response, AnswerReader.Read(request, response))).Reading!).PutInto(options);
        // Not disposed of: that would dispose of the mind, too.
        var mind = client.GetService<RepairingChatClient>() is null ? new RepairingChatClient(client) : client;
        var response = await mind.GetResponseAsync(Messages(request), options, cancellationToken);
        // Whoever repairs has read it already; one that comes from elsewhere, such as the cache, is read here.
        var reading = ReferenceEquals(last.Of, response) ? last.Reading! : AnswerReader.Read(request, response);
        return reading.Value is { } value ? Answer(value, [.. AnswerMarks.EarlierOf(response), response]) : throw new MindAnswerException(reading.Fault!, reading.Cause);
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

    /// <summary>What stays the same from call to call comes first, so that a provider's prompt cache can keep it: instructions, documents, assignment, input.</summary>
    private static List<ChatMessage> Messages<TAnswer>(MindRequest<TAnswer> request)
    {
        var contents = request.Documents.Select(AIContent (document) => DocumentPrompt.Write(document)).ToList();
        if (request.Assignment is { } assignment)
        {
            contents.Add(new TextContent(assignment));
        }

        contents.Add(new TextContent(InputHeader + request.Input));
        return [new ChatMessage(ChatRole.System, request.Instructions), new ChatMessage(ChatRole.User, contents)];
    }
}
