namespace Witan.Models.Budget;

/// <summary>What calls may use.</summary>
public sealed record BudgetOptions
{
    /// <summary>Gets the most tokens that a model may write in one answer when the request does not say; 1 to 200,000.</summary>
    public int OutputMax { get; init; } = 8_192;

    /// <summary>Gets how often a call is made again that failed after it may have been paid for; 0 to 5. Money is set aside anew for each.</summary>
    public int RepeatsMax { get; init; } = 1;

    /// <summary>Gets what is wrong with the numbers; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { OutputMax: < 1 or > 200_000 } => $"outputMax takes 1 to 200,000 tokens, not {OutputMax}",
        { RepeatsMax: < 0 or > 5 } => $"repeatsMax takes 0 to 5, not {RepeatsMax}",
        _ => null,
    };
}
