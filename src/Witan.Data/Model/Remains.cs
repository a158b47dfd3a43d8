namespace Witan.Data.Model;

/// <summary>What a module keeps of work that is over, and how it goes when it was kept for long enough. Statements of the operator's.</summary>
/// <remarks>In each, <c>@ofTenant</c> is the tenant, and <c>@run</c> the id of the work.</remarks>
public sealed record Remains
{
    /// <summary>Gets what lists the ids of work that was over by <c>@beforeMs</c>, after <c>@afterRun</c> and at most <c>@limit</c>; null when this module ends no work.</summary>
    public string? Over { get; init; }

    /// <summary>Gets what changes nothing, and lets nobody else change the rows that <see cref="Standing"/> counts until the transaction ends; null when there are none.</summary>
    public string? Hold { get; init; }

    /// <summary>Gets what counts the rows for whose sake all of the work must stay; null when there are none.</summary>
    public string? Standing { get; init; }

    /// <summary>Gets what removes the module's rows, those that refer to others first.</summary>
    public IReadOnlyList<string> Remove { get; init; } = [];
}
