using System.Text.Json;
using Microsoft.Extensions.AI;
using Witan.Models.Chat;
using Witan.Models.Documents;

namespace Witan.Models.Analyst;

/// <summary>The built-in analyst behind the seam that every provider uses. A rule-based reviewer: no network, no key, no language model.</summary>
/// <remarks>Deterministic; safe to call from several threads. It counts no tokens and costs nothing.</remarks>
public sealed class AnalystChatClient : IChatClient
{
    /// <summary>The name under which its answers are recorded.</summary>
    public const string ModelName = "built-in analyst (rule-based)";

    private readonly Dictionary<string, IAnalystSkill> _skills;
    private readonly ReviewCache _reviews = new();

    /// <summary>Initializes a new instance of the <see cref="AnalystChatClient"/> class.</summary>
    /// <param name="skills">What it can be asked.</param>
    public AnalystChatClient(IEnumerable<IAnalystSkill> skills) =>
        _skills = skills.ToDictionary(skill => skill.Task, StringComparer.Ordinal);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The request names no task that the analyst knows: it cannot hold a free conversation.</exception>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        cancellationToken.ThrowIfCancellationRequested();
        var task = (options?.ResponseFormat as ChatResponseFormatJson)?.SchemaName;
        if (task is null || !_skills.TryGetValue(task, out var skill))
        {
            throw new NotSupportedException($"The built-in analyst does not know the task '{task}'. It answers: {string.Join(", ", _skills.Keys.Order(StringComparer.Ordinal))}.");
        }

        var contents = messages.Where(message => message.Role == ChatRole.User).SelectMany(message => message.Contents).ToList();
        var documents = contents.Select(DocumentPrompt.Read).OfType<SourceText>().ToList();
        var input = contents.OfType<TextContent>().Select(content => content.Text)
            .FirstOrDefault(text => text.StartsWith(MindChat.InputHeader, StringComparison.Ordinal))?[MindChat.InputHeader.Length..] ?? "{}";
        var review = await _reviews.GetAsync(Question(input), documents);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, skill.Answer(review, input))) { ModelId = ModelName };
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static string Question(string input)
    {
        using var document = JsonDocument.Parse(input);
        return document.RootElement.TryGetProperty("question", out var question) ? question.GetString() ?? string.Empty : string.Empty;
    }
}
