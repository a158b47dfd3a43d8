using System.Text;
using Microsoft.Extensions.AI;
using Witan.Kernel.Identity;
using Witan.Models.Budget;
using Witan.Models.Calls;
using Witan.Models.Faults;
using Witan.Models.Prices;
using Witan.Testing;
using Witan.Testing.Models;

namespace Witan.Models.Tests.Budget;

/// <summary>Money is set aside before a call and settled after it, whatever becomes of it.</summary>
public sealed class BudgetedChatClientTests
{
    private static readonly ModelPrice Price = new(3, 15);
    private static readonly decimal CostOfCall = Usd.RoundUp(Price.Cost(new PaidCall().Tokens));

    [Fact]
    public async Task Answer_IsReservedAtMostAndSettledAtItsPrice()
    {
        var book = new Book();
        var response = await AskAsync(new PaidModel(Price), book);
        var (reserved, use) = Assert.Single(book.Settled);
        Assert.Equal((CostOfCall, CallOutcomes.Answered, 100L, 50L), (use.CostUsd, use.Outcome, use.InputTokens, use.OutputTokens));
        Assert.True(reserved.MaxUsd >= use.CostUsd);
        Assert.Same(use, AnswerMarks.UseOf(response));
    }

    [Fact]
    public async Task Reservation_ThatIsRefused_KeepsTheCallFromBeingMade()
    {
        var model = new PaidModel(Price);
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(model, new Book { IsFull = true }));
        Assert.Equal(0, model.Calls);
    }

    [Fact]
    public async Task Fault_ThatCostNothing_SettlesNothingAndIsNotRepeated()
    {
        var model = new PaidModel(Price, script: _ => new PaidCall { Fault = ModelFault.Overloaded, IsBilled = false });
        var book = new Book();
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(model, book));
        Assert.Equal((1, 0m, "overloaded"), (model.Calls, Assert.Single(book.Settled).Use.CostUsd, book.Settled[0].Use.Outcome));
    }

    [Fact]
    public async Task Fault_ThatMayBeBilled_CountsAsSpentWholeAndIsRepeatedOnceOnNewMoney()
    {
        var model = new PaidModel(Price, script: call => call == 1 ? new PaidCall { Fault = ModelFault.TimedOut } : new PaidCall());
        var book = new Book();
        await AskAsync(model, book);
        Assert.Equal([CallOutcomes.Unconfirmed, CallOutcomes.Answered], book.Settled.Select(settled => settled.Use.Outcome));
        Assert.Equal(book.Settled[0].Estimate.MaxUsd, book.Settled[0].Use.CostUsd);
        Assert.True(book.Settled.Sum(settled => settled.Use.CostUsd) >= model.BilledUsd);
    }

    [Fact]
    public async Task Fault_ThatMayBeBilledAgainAndAgain_EndsAtTheLimit()
    {
        var model = new PaidModel(Price, script: _ => new PaidCall { Fault = ModelFault.TimedOut });
        var book = new Book();
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(model, book));
        Assert.Equal((1 + new BudgetOptions().RepeatsMax, 2), (model.Calls, book.Settled.Count));
    }

    [Fact]
    public async Task Call_ThatIsBrokenOff_CountsAsSpentWhole()
    {
        var book = new Book();
        using var stop = new CancellationTokenSource();
        var model = new PaidModel(Price, script: _ => new PaidCall
        {
            Takes = async token =>
            {
                await stop.CancelAsync();
                token.ThrowIfCancellationRequested();
            },
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AskAsync(model, book, stop.Token));
        var (estimate, use) = Assert.Single(book.Settled);
        Assert.Equal((estimate.MaxUsd, CallOutcomes.Unconfirmed), (use.CostUsd, use.Outcome));
    }

    [Fact]
    public async Task Stream_IsSettledWhenItEnds_AndWholeWhenItsReaderLeaves()
    {
        var book = new Book();
        var client = Client(new PaidModel(Price, script: _ => new PaidCall()));
        await foreach (var _ in client.GetStreamingResponseAsync("Why?", Options(book)))
        {
            Assert.Empty(book.Settled);
        }

        Assert.Equal(CallOutcomes.Answered, Assert.Single(book.Settled).Use.Outcome);
        await foreach (var _ in client.GetStreamingResponseAsync("Why?", Options(book)))
        {
            break;
        }

        Assert.Equal(CallOutcomes.Unconfirmed, book.Settled[1].Use.Outcome);
    }

    [Fact]
    public async Task AnswerOfTheCache_CostsNothing()
    {
        var book = new Book();
        var response = await AskAsync(new FromCache(), book);
        Assert.Equal((0m, true), (Assert.Single(book.Settled).Use.CostUsd, AnswerMarks.UseOf(response)!.FromCache));
    }

    [Fact]
    public async Task Usage_ThatIsMissing_CountsAsTheMost()
    {
        var book = new Book();
        await AskAsync(new FromCache { IsMarked = false }, book);
        var (estimate, use) = Assert.Single(book.Settled);
        Assert.Equal((estimate.MaxUsd, CallOutcomes.Unconfirmed), (use.CostUsd, use.Outcome));
    }

    [Fact]
    public async Task ModelThatCosts_IsNotCalledWithoutABudget()
    {
        var model = new PaidModel(Price);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Client(model).GetResponseAsync("Why?"));
        Assert.Equal(0, model.Calls);
    }

    [Fact]
    public async Task Request_LongerThanThePriceHolds_IsRefused()
    {
        var client = new BudgetedChatClient(new PaidModel(Price), "p", "m", Price with { InputMax = 2_000 }, new BudgetOptions(), new ManualTimeProvider());
        var fault = await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync(new string('x', 1_000), Options(new Book())));
        Assert.Equal(ModelFault.ContextTooLong, fault.Fault);
    }

    [Fact]
    public void Size_IsNeverBelowTheBytes()
    {
        foreach (var text in new[] { "plain", "ünïcödé — ✓", "日本語のテキスト", "🙂🙂", string.Empty })
        {
            Assert.True(CallSize.InputMax([new ChatMessage(ChatRole.User, text)], null) >= Encoding.UTF8.GetByteCount(text));
        }

        Assert.Throws<NotSupportedException>(() => CallSize.InputMax([new ChatMessage(ChatRole.User, [new DataContent(new byte[] { 1 }, "image/png")])], null));
    }

    private static ChatOptions Options(Book book)
    {
        var options = new ChatOptions { MaxOutputTokens = 100 };
        new ModelCall(TenantContext.Local, "rapid", "1") { Budget = book }.PutInto(options);
        return options;
    }

    private static BudgetedChatClient Client(IChatClient model) => new(model, "paid", "model", Price, new BudgetOptions(), new ManualTimeProvider());

    private static Task<ChatResponse> AskAsync(IChatClient model, Book book, CancellationToken cancellationToken = default) =>
        Client(model).GetResponseAsync("Why?", Options(book), cancellationToken);

    private sealed class Book : ICallBudget
    {
        private readonly Dictionary<string, CallEstimate> _open = [];

        public bool IsFull { get; init; }

        public List<(CallEstimate Estimate, CallUse Use)> Settled { get; } = [];

        public Task<string> ReserveAsync(CallEstimate request, CancellationToken cancellationToken)
        {
            if (IsFull)
            {
                throw new InvalidOperationException("full");
            }

            var id = $"call-{_open.Count}";
            _open.Add(id, request);
            return Task.FromResult(id);
        }

        public void Settle(string call, CallUse use) => Settled.Add((_open[call], use));
    }

    private sealed class FromCache : IChatClient
    {
        public bool IsMarked { get; init; } = true;

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            var response = new ChatResponse(new ChatMessage(ChatRole.Assistant, "Yes."));
            if (IsMarked)
            {
                AnswerMarks.MarkCached(response);
            }

            return Task.FromResult(response);
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
