using System.Text.Json.Serialization;
using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>What a reserved call cost. Booked with the step's result, or later when the answer came after the run had gone on without it.</summary>
public sealed record CallSettled : RunEvent, ILateEvent
{
    /// <summary>Gets the call.</summary>
    public required string Call { get; init; }

    /// <summary>Gets the price, in US dollars.</summary>
    public required decimal CostUsd { get; init; }

    /// <summary>Gets whether the call was broken off and its answer thrown away.</summary>
    public bool Orphaned { get; init; }

    /// <summary>Gets whether the price is not known, and the most that was set aside is taken for it: whoever made the call died before it ended.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Unconfirmed { get; init; }

    /// <summary>Gets the guess in US dollars that this price takes the place of; null when it is the first that is booked for the call.</summary>
    public decimal? CorrectsUsd { get; init; }

    /// <summary>Gets what the call used; null when that was not said.</summary>
    public CallBill? Bill { get; init; }
}
