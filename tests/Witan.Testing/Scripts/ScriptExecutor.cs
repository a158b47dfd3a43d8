using System.Collections.Concurrent;
using Witan.Kernel.Identity;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Testing.Scripts;

/// <summary>Does what a script says, on a clock, and notes every call.</summary>
/// <param name="time">The clock that steps take their time from.</param>
public sealed class ScriptExecutor(TimeProvider time) : IStepExecutor<ScriptState>
{
    private readonly ConcurrentDictionary<string, int> _tries = new(StringComparer.Ordinal);

    /// <summary>Gets the calls that were begun, in order; a step that is tried again stands there again.</summary>
    public ConcurrentQueue<string> Begun { get; } = new();

    /// <summary>Gets the calls that were answered, in order.</summary>
    public ConcurrentQueue<string> Answered { get; } = new();

    /// <summary>Gets or sets what each call waits for beside its time; null for nothing.</summary>
    public Func<string, CancellationToken, Task>? Before { get; set; }

    /// <summary>Gets who is told of each call that is begun; null for nobody.</summary>
    public Action<RunId, string>? OnBegun { get; init; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RunEvent>> ExecuteAsync(ScriptState state, Step step, IStepScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var script = (ScriptStep)step;
        var call = await scope.ReserveAsync(new CallClaim(script.Part.MaxUsd), cancellationToken);
        Begun.Enqueue(step.Name);
        OnBegun?.Invoke(scope.Run, step.Name);
        if (Before is { } before)
        {
            await before(step.Name, cancellationToken);
        }

        if (script.TakesMs > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(script.TakesMs), time, script.Part.IsDeaf ? CancellationToken.None : cancellationToken);
        }

        scope.Settle(call, script.Part.MaxUsd / 2);
        if (_tries.AddOrUpdate($"{scope.Run}/{step.Name}", 1, (_, tries) => tries + 1) <= script.Part.Fails)
        {
            throw new InvalidOperationException($"{step.Name} fails as the script says.");
        }

        Answered.Enqueue(step.Name);
        return [new ScriptStepDone { Step = step.Name, Text = script.Part.Text }];
    }
}
