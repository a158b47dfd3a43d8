using System.Globalization;
using Witan.Runs.Control;

namespace Witan.Runs.Guards;

/// <summary>The fifth layer: the worst case of every call is set aside before it is made, so that what is spent never passes the limit.</summary>
public static class CostGuard
{
    /// <summary>Who pauses a run whose budget is used up.</summary>
    public const string Name = "cost-guard";

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
