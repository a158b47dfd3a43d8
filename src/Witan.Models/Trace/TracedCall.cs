using System.Diagnostics;
using Microsoft.Extensions.AI;
using Witan.Models.Calls;
using Witan.Models.Faults;
using Witan.Models.Prices;

namespace Witan.Models.Trace;

/// <summary>One call from its beginning to its end, as it is told to those who watch. For one call, by one thread at a time.</summary>
internal sealed class TracedCall : IDisposable
{
    private const string Answered = CallOutcomes.Answered;

    private readonly TimeProvider _time;
    private readonly long _began;
    private readonly Activity? _activity;
    private readonly TracedBudget? _budget;

    /// <summary>Initializes a new instance of the <see cref="TracedCall"/> class and begins its activity.</summary>
    /// <param name="provider">The provider, as it is configured.</param>
    /// <param name="model">The model.</param>
    /// <param name="asked">The request's options.</param>
    /// <param name="time">The clock.</param>
    public TracedCall(string provider, string model, ChatOptions? asked, TimeProvider time)
    {
        (Provider, Model, _time, _began) = (provider, model, time, time.GetTimestamp());
        Options = asked;
        var call = ModelCall.Of(asked);
        if (call?.Budget is { } budget)
        {
            _budget = new TracedBudget(budget);
            Options = asked!.Clone();
            (call with { Budget = _budget }).PutInto(Options);
        }

        _activity = ModelTelemetry.Source.StartActivity($"chat {model}", ActivityKind.Client);
        _activity?.SetTag("gen_ai.operation.name", "chat").SetTag("gen_ai.provider.name", provider).SetTag("gen_ai.request.model", model)
            .SetTag("witan.tenant", call?.Context.Tenant.Value).SetTag("witan.run", call?.Run?.Value).SetTag("witan.step", call?.Step)
            .SetTag("witan.persona", call?.Persona).SetTag("witan.prompt.version", call?.PromptVersion);
    }

    /// <summary>Gets the options to call with: what is settled is heard here, too.</summary>
    public ChatOptions? Options { get; }

    public string Provider { get; }

    public string Model { get; }

    /// <summary>Gets how it ended: as the ledger names it, or <c>cancelled</c>, <c>not_made</c> when there was no money for it, <c>error</c>.</summary>
    public string Outcome { get; private set; } = "cancelled";

    /// <summary>Gets how long it took.</summary>
    public TimeSpan Took { get; private set; }

    /// <summary>Gets what it cost, all that was paid for it together, in US dollars.</summary>
    public decimal CostUsd { get; private set; }

    /// <summary>Gets what it used, all together.</summary>
    public TokenCounts Tokens { get; private set; } = new(0, 0, 0, 0);

    /// <summary>Takes an answer down.</summary>
    public void Answer(ChatResponse answer)
    {
        Outcome = Answered;
        // A model that nobody charges for has no budget that could tell of it.
        Take(_budget is null && AnswerMarks.UseOf(answer) is { } use ? [use] : _budget?.Settled ?? []);
        _activity?.SetTag("gen_ai.response.model", answer.ModelId).SetTag("witan.cache.hit", AnswerMarks.IsCached(answer));
        if (answer.FinishReason is { } reason)
        {
            _activity?.SetTag("gen_ai.response.finish_reasons", new[] { reason.Value });
        }
    }

    /// <summary>Takes a failure down.</summary>
    public void Fail(Exception error)
    {
        Outcome = error switch
        {
            ModelException fault => CallOutcomes.Of(fault.Fault),
            OperationCanceledException => "cancelled",
            _ when _budget is { WasRefused: true } => "not_made",
            _ => "error",
        };
        Take(_budget?.Settled ?? (error is ModelException { Use: { } use } ? [use] : []));
        // The kind alone: a message may quote what a provider said.
        _activity?.SetTag("error.type", Outcome);
        _activity?.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Ends it. Whoever left it without a word broke it off.</summary>
    public void Dispose()
    {
        if (Outcome == "cancelled")
        {
            Take(_budget?.Settled ?? []);
        }

        Took = _time.GetElapsedTime(_began);
        _activity?.SetTag("gen_ai.usage.input_tokens", Tokens.Input + Tokens.CacheRead + Tokens.CacheWrite)
            .SetTag("gen_ai.usage.output_tokens", Tokens.Output)
            .SetTag("gen_ai.usage.cache_read.input_tokens", Tokens.CacheRead)
            .SetTag("gen_ai.usage.cache_creation.input_tokens", Tokens.CacheWrite)
            .SetTag("witan.cost.usd", (double)CostUsd)
            .SetTag("witan.outcome", Outcome);
        _activity?.Dispose();
        ModelTelemetry.Count(this);
    }

    private void Take(IReadOnlyList<CallUse> uses)
    {
        CostUsd = uses.Sum(use => use.CostUsd);
        Tokens = new TokenCounts(uses.Sum(use => use.InputTokens), uses.Sum(use => use.OutputTokens), uses.Sum(use => use.CacheReadTokens), uses.Sum(use => use.CacheWriteTokens));
    }
}
