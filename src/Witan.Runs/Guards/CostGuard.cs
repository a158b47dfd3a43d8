using System.Globalization;
using Witan.Runs.Control;
using Witan.Runs.Events;

namespace Witan.Runs.Guards;

/// <summary>The fifth layer: the worst case of every call is set aside before it is made, so that what is spent never passes the limit.</summary>
public static class CostGuard
{
    /// <summary>Who pauses a run whose budget is used up.</summary>
    public const string Name = "cost-guard";

    /// <summary>The share of the limit from which on it is said that most of it is used.</summary>
    public const decimal WarnFrom = 0.80m;

    /// <summary>Makes the warning that a call brings about; null when there is none to make.</summary>
    /// <param name="control">The run.</param>
    /// <param name="maxUsd">The most that the call may cost, in US dollars.</param>
    public static BudgetWarned? Warning(RunControl control, decimal maxUsd)
    {
        ArgumentNullException.ThrowIfNull(control);
        var (spent, limit) = (control.Budget.SpentUsd + maxUsd, control.Limits.CostUsd);
        return spent >= limit * WarnFrom && control.Budget.WarnedOfUsd != limit ? new BudgetWarned { SpentUsd = spent, LimitUsd = limit } : null;
    }

    /// <summary>Says why a call may not be made; null when it may.</summary>
    /// <param name="control">The run.</param>
    /// <param name="maxUsd">The most that the call may cost, in US dollars.</param>
    public static string? Refusal(RunControl control, decimal maxUsd)
    {
        ArgumentNullException.ThrowIfNull(control);
        return control.Budget.SpentUsd + maxUsd <= control.Limits.CostUsd
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"The next call may cost {maxUsd:0.00####} USD, and {control.Budget.SpentUsd:0.00####} of {control.Limits.CostUsd:0.00####} USD are spent or set aside.");
    }
}
