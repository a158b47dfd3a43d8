using Witan.Boards.Board;
using Witan.Boards.Intake;
using Witan.Models.Calls;
using Witan.Runs.Driving;

namespace Witan.Boards.Research;

/// <summary>Looks up in the documents first, and on the web what they do not say. A search that fails is an answer, too: absent, with the reason.</summary>
/// <remarks>What is found is journaled with its address and its time, so that a run that goes on does not search again, and its record tells what the board read.</remarks>
/// <param name="documents">Looks up in the documents.</param>
/// <param name="web">Searches.</param>
/// <param name="time">The clock.</param>
public sealed class WebResearch(IResearch documents, WebSearch web, TimeProvider time) : IResearch
{
    /// <summary>Under which name the ledger has searches.</summary>
    public const string Provider = "web-search";

    /// <inheritdoc/>
    public async Task<ResearchResult> LookUpAsync(IStepScope scope, Brief brief, string need, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var known = await documents.LookUpAsync(scope, brief, need, cancellationToken);
        if (known.Found.Count > 0)
        {
            return known;
        }

        try
        {
            var found = await SearchAsync(scope, need, cancellationToken);
            return new ResearchResult(need, [.. found.Select(passage => new EvidenceQuote(passage.Url.AbsoluteUri, 0, passage.Text) { At = time.GetUtcNow() })], found.Count > 0 ? web.Host : null);
        }
        catch (Exception error) when (error is WebSearchException or BudgetExceededException)
        {
            // A board goes on without what it could not look up; a budget that has no room for a search may have room for the debate.
            return new ResearchResult(need, []) { Failure = error.Message };
        }
    }

    private async Task<IReadOnlyList<WebPassage>> SearchAsync(IStepScope scope, string need, CancellationToken cancellationToken)
    {
        var cost = web.Options.CostUsd;
        var call = await scope.ReserveAsync(new CallClaim(cost) { Provider = Provider, Model = web.Host }, cancellationToken);
        var began = time.GetTimestamp();
        try
        {
            var found = await web.SearchAsync(need, cancellationToken);
            Settle(scope, call, cost, CallOutcomes.Answered, began);
            return found;
        }
        catch (WebSearchException error)
        {
            Settle(scope, call, error.WasSent ? cost : 0, error.WasSent ? CallOutcomes.Unconfirmed : CallOutcomes.Cancelled, began);
            throw;
        }
        catch (OperationCanceledException)
        {
            Settle(scope, call, cost, CallOutcomes.Unconfirmed, began);
            throw;
        }
    }

    private void Settle(IStepScope scope, string call, decimal cost, string outcome, long began) => scope.Settle(
        call, cost, bill => bill with { Provider = Provider, Model = web.Host, LatencyMs = (long)time.GetElapsedTime(began).TotalMilliseconds, Outcome = outcome });
}
