using System.Globalization;
using Witan.Kernel.Identity;
using Witan.Runs.Control;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>The budget as one step sees it: reserves in the journal, and keeps what calls cost until the step is landed or abandoned.</summary>
internal sealed class StepScope(
    Step step, TenantContext context, RunId run, Func<Func<RunControl, IReadOnlyList<RunEvent>>, Task<bool>> append, Func<IReadOnlyList<Settlement>, Task> book) : IStepScope
{
    /// <summary>Ends the id of a call that costs nothing and of which nothing is journaled.</summary>
    private const string Free = "#free";

    private readonly Lock _gate = new();
    private readonly List<Settlement> _settled = [];
    private bool _abandoned;

    /// <inheritdoc/>
    public TenantContext Context => context;

    /// <inheritdoc/>
    public RunId Run => run;

    /// <inheritdoc/>
    public async Task<string> ReserveAsync(CallClaim claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentOutOfRangeException.ThrowIfNegative(claim.MaxUsd, nameof(claim));
        cancellationToken.ThrowIfCancellationRequested();
        if (claim.MaxUsd == 0)
        {
            return step.Name + Free;
        }

        var call = string.Empty;
        var written = await append(control =>
        {
            if (control.Paused is not null)
            {
                // No call is made while the run is paused; the step is done again when it goes on.
                throw new OperationCanceledException($"Run {run} is paused.");
            }

            if (CostGuard.Refusal(control, claim.MaxUsd) is { } refusal)
            {
                throw new BudgetExceededException(refusal);
            }

            call = string.Create(CultureInfo.InvariantCulture, $"{step.Name}#{control.Budget.CallsOfStep.GetValueOrDefault(step.Name) + 1}");
            var reserved = new CallReserved
            {
                Call = call,
                Step = step.Name,
                MaxUsd = claim.MaxUsd,
                Provider = claim.Provider,
                Model = claim.Model,
                Persona = claim.Persona,
                Round = claim.Round,
            };
            return CostGuard.Warning(control, claim.MaxUsd) is { } warning ? [reserved, warning] : [reserved];
        });
        return written ? call : throw new OperationCanceledException($"Run {run} is no longer driven here.");
    }

    /// <inheritdoc/>
    public void Settle(string call, decimal costUsd, Func<CallBill, CallBill>? bill = null)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentOutOfRangeException.ThrowIfNegative(costUsd);
        if (call.EndsWith(Free, StringComparison.Ordinal))
        {
            return;
        }

        lock (_gate)
        {
            _settled.Add(new Settlement(call, costUsd, bill, _abandoned));
        }
    }

    /// <summary>Takes what was settled so far, to be journaled with the step's result.</summary>
    /// <param name="orphaned">Whether the answers are thrown away.</param>
    public IReadOnlyList<Settlement> TakeSettled(bool orphaned)
    {
        lock (_gate)
        {
            var taken = _settled.ConvertAll(settled => settled with { Orphaned = orphaned });
            _settled.Clear();
            return taken;
        }
    }

    /// <summary>Leaves a step to itself; what it says later that its calls cost is booked when it ends.</summary>
    /// <param name="work">The step.</param>
    public async Task AbandonAsync(Task work)
    {
        lock (_gate)
        {
            _abandoned = true;
        }

        try
        {
            await work;
        }
        catch (Exception)
        {
            // Its result is not wanted any more, and neither is its failure.
        }

        if (TakeSettled(orphaned: true) is { Count: > 0 } late)
        {
            await book(late);
        }
    }
}
