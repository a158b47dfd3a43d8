using Microsoft.Extensions.AI;
using Witan.Kernel.Identity;
using Witan.Models.Budget;
using Witan.Models.Cache;
using Witan.Models.Calls;
using Witan.Models.Faults;
using Witan.Models.Prices;
using Witan.Models.Resilience;
using Witan.Testing;
using Witan.Testing.Models;
using Witan.Testing.Processes;

namespace Witan.Models.Tests.Budget;

/// <summary>Calls that are broken off while they wait for their turn: what was never sent costs nothing, and what may have been is booked at its most.</summary>
public sealed class QueuedCallTests : IAsyncDisposable
{
    private static readonly ModelPrice Price = new(3, 15);

    private readonly ManualTimeProvider _time = new();
    private readonly ProviderGates _gates;
    private readonly ProviderGate _gate;
    private readonly AnswerCache _cache;
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PaidModel _model;
    private readonly BudgetedChatClient _client;

    public QueuedCallTests()
    {
        _gates = new ProviderGates(_time);
        _gate = _gates.For("paid", new ResilienceOptions { ConcurrencyMax = 1 });
        _cache = new AnswerCache(new CacheOptions(), _time);
        _model = new PaidModel(Price, script: _ => new PaidCall { Takes = token => _release.Task.WaitAsync(token) });
        _client = new BudgetedChatClient(new CachingChatClient(new ResilientChatClient(_model, _gate, "m"), "paid", _cache), "paid", "m", Price, new BudgetOptions(), _time);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _cache.DisposeAsync();
        _gates.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_BrokenOffInTheQueue_CostsNothing(bool streams)
    {
        var (first, second) = (new Book(), new Book());
        var sent = AskAsync("first", first, streams, CancellationToken.None);
        await Eventually.TrueAsync(() => _model.Calls == 1, "the first call is sent");
        using var stop = new CancellationTokenSource();
        var waits = AskAsync("second", second, streams, stop.Token);
        await Eventually.TrueAsync(() => _gate.Standing().Queued == 1, "the second call waits");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
        var use = Assert.Single(second.Settled);
        Assert.Equal((0m, CallOutcomes.Cancelled), (use.CostUsd, use.Outcome));

        _release.SetResult();
        await sent;
        Assert.Equal((CallOutcomes.Answered, 1), (Assert.Single(first.Settled).Outcome, _model.Calls));
    }

    [Fact]
    public async Task Call_BrokenOffAfterItWasSent_IsBookedAtTheMost()
    {
        var book = new Book();
        using var stop = new CancellationTokenSource();
        var sent = AskAsync("first", book, streams: false, stop.Token);
        await Eventually.TrueAsync(() => _model.Calls == 1, "the call is sent");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent);
        var use = Assert.Single(book.Settled);
        Assert.Equal((book.MaxUsd, CallOutcomes.Unconfirmed), (use.CostUsd, use.Outcome));
    }

    [Fact]
    public async Task Call_LeftToOthersWhileItWaits_IsBookedByWhoAskedFirst()
    {
        var sent = AskAsync("first", new Book(), streams: false, CancellationToken.None);
        await Eventually.TrueAsync(() => _model.Calls == 1, "the first call is sent");
        using var stop = new CancellationTokenSource();
        var (payer, other) = (new Book(), new Book());
        var paying = AskAsync("same", payer, streams: false, stop.Token);
        await Eventually.TrueAsync(() => _gate.Standing().Queued == 1, "the call waits");
        var sharing = AskAsync("same", other, streams: false, CancellationToken.None);
        await Eventually.TrueAsync(() => other.MaxUsd > 0, "another waits for it");
        // It is aboard when it has had a moment: then it does not make a second call.
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => paying);
        _release.SetResult();
        await sent;
        await sharing;

        // However the two met: what the model charged is booked, and more at most.
        Assert.True(payer.Settled.Concat(other.Settled).Sum(use => use.CostUsd) >= _model.BilledUsd - Usd.RoundUp(Price.Cost(new PaidCall().Tokens)));
    }

    [Fact]
    public async Task Call_BrokenOffBetweenTwoTriesThatCostNothing_CostsNothing()
    {
        var book = new Book();
        var failing = new PaidModel(Price, script: _ => new PaidCall { Fault = ModelFault.Overloaded, IsBilled = false });
        using var client = new BudgetedChatClient(new ResilientChatClient(failing, _gate, "m"), "paid", "m", Price, new BudgetOptions(), _time);
        using var stop = new CancellationTokenSource();
        var asked = client.GetResponseAsync("Why?", Options(book), stop.Token);
        await Eventually.TrueAsync(() => failing.Calls == 1 && _gate.Standing().InFlight == 0, "the first try has failed");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal((0m, CallOutcomes.Cancelled), (Assert.Single(book.Settled).CostUsd, book.Settled[0].Outcome));
    }

    private static ChatOptions Options(Book book)
    {
        var options = new ChatOptions { MaxOutputTokens = 100 };
        new ModelCall(TenantContext.Local, "rapid", "1") { Budget = book }.PutInto(options);
        return options;
    }

    private Task<ChatResponse> AskAsync(string text, Book book, bool streams, CancellationToken cancellationToken) => streams
        ? _client.GetStreamingResponseAsync(text, Options(book), cancellationToken).ToChatResponseAsync(cancellationToken)
        : _client.GetResponseAsync(text, Options(book), cancellationToken);

    private sealed class Book : ICallBudget
    {
        public decimal MaxUsd { get; private set; }

        public List<CallUse> Settled { get; } = [];

        public Task<string> ReserveAsync(CallEstimate request, CancellationToken cancellationToken)
        {
            MaxUsd = request.MaxUsd;
            return Task.FromResult("call");
        }

        public void Settle(string call, CallUse use) => Settled.Add(use);
    }
}
