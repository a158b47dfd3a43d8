using Witan.Kernel.Identity;
using Witan.Runs.Driving;
using Witan.Runs.Events;

namespace Witan.Boards.Tests.Research;

/// <summary>A step's budget that keeps what was set aside and what was booked.</summary>
internal sealed class PaidScope(decimal leftUsd = 1) : IStepScope
{
    public TenantContext Context => TenantContext.Local;

    public RunId Run { get; } = RunId.New(TimeProvider.System);

    public List<CallClaim> Claims { get; } = [];

    public List<(decimal CostUsd, CallBill Bill)> Bills { get; } = [];

    public Task<string> ReserveAsync(CallClaim claim, CancellationToken cancellationToken)
    {
        if (claim.MaxUsd > leftUsd)
        {
            throw new BudgetExceededException($"The next call may cost {claim.MaxUsd} USD, and {leftUsd} are left.");
        }

        Claims.Add(claim);
        return Task.FromResult("research.1#1");
    }

    public void Settle(string call, decimal costUsd, Func<CallBill, CallBill>? bill = null)
    {
        var reserved = new CallBill { Step = "research.1", Provider = Claims[^1].Provider!, Model = Claims[^1].Model!, Outcome = "?", ReservedUsd = Claims[^1].MaxUsd, ReservedAt = DateTimeOffset.UnixEpoch };
        Bills.Add((costUsd, bill is null ? reserved : bill(reserved)));
    }
}
