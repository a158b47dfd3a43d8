using Microsoft.Extensions.AI;

namespace Witan.Testing.Models;

/// <summary>A mind that says what a test wrote down, task by task, and keeps what it was asked.</summary>
/// <remarks>A task without a script of its own goes to the fallback, for example the built-in analyst.</remarks>
/// <param name="fallback">Who answers the rest; null to fail.</param>
public sealed class ScriptedChatClient(IChatClient? fallback = null) : IChatClient
{
    private readonly Dictionary<string, Func<IReadOnlyList<ChatMessage>, string>> _scripts = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly List<string> _tasks = [];

    /// <summary>The name that the scripted mind answers under.</summary>
    public const string ModelName = "scripted";

    /// <summary>Gets the tasks that were asked, in order of arrival.</summary>
    public IReadOnlyList<string> Tasks
    {
        get
        {
            lock (_gate)
            {
                return [.. _tasks];
            }
        }
    }

    /// <summary>Writes down an answer.</summary>
    public ScriptedChatClient On(string task, string answer) => On(task, _ => answer);

    /// <summary>Writes down how to answer.</summary>
    public ScriptedChatClient On(string task, Func<IReadOnlyList<ChatMessage>, string> answer)
    {
        _scripts[task] = answer;
        return this;
    }

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var task = (options?.ResponseFormat as ChatResponseFormatJson)?.SchemaName ?? string.Empty;
        lock (_gate)
        {
            _tasks.Add(task);
        }

        if (_scripts.TryGetValue(task, out var script))
        {
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, script([.. messages])))
            {
                ModelId = ModelName,
                Usage = new UsageDetails { InputTokenCount = 100, OutputTokenCount = 10 },
            };
        }

        return fallback is null
            ? throw new InvalidOperationException($"No answer is written down for '{task}'.")
            : await fallback.GetResponseAsync(messages, options, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The scripted mind does not stream.");

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
