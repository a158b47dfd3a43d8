using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using Witan.Testing.Boards;

namespace Witan.Benchmarks.Boards;

/// <summary>A scripted mind that takes its time, and notes how long each call took.</summary>
/// <param name="inner">Who answers.</param>
/// <param name="takes">How long each call takes; zero for none.</param>
internal sealed class SlowMind(IChatClient inner, TimeSpan takes) : DelegatingChatClient(inner)
{
    private readonly ConcurrentQueue<BoardCall> _calls = new();

    public IReadOnlyCollection<BoardCall> Calls => _calls;

    /// <summary>Gets the longest chain of calls that had to wait for each other, in milliseconds: what leads, then the slowest part, wave after wave.</summary>
    public double CriticalPathMs => _calls
        .GroupBy(call => call.Part, StringComparer.Ordinal)
        .Select(part => (IsLed: part.Key.Length == 0, Ms: part.GroupBy(call => call.Wave, StringComparer.Ordinal).Sum(wave => wave.Max(call => call.Ms))))
        .GroupBy(part => part.IsLed)
        .Sum(parts => parts.Max(part => part.Ms));

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        // What it takes to think of an answer is part of the call, which takes as long as it is told to: only what the engine does comes on top.
        var began = TimeProvider.System.GetTimestamp();
        IReadOnlyList<ChatMessage> asked = [.. messages];
        var task = ((ChatResponseFormatJson)options!.ResponseFormat!).SchemaName!;
        var prompt = BoardPrompt.Of(task, asked);
        var answer = await base.GetResponseAsync(asked, options, cancellationToken);
        if (takes - TimeProvider.System.GetElapsedTime(began) is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left, cancellationToken);
        }

        var wave = $"{task}.{prompt.Round}.{prompt.IsVote}.{(task == "board_moderate" ? prompt.Persona : string.Empty)}";
        _calls.Enqueue(new BoardCall(prompt.Part, wave, TimeProvider.System.GetElapsedTime(began).TotalMilliseconds));
        return answer;
    }
}
