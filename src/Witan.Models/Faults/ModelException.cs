using Microsoft.Extensions.AI;
using Witan.Models.Calls;

namespace Witan.Models.Faults;

/// <summary>A model did not answer. The message is one line that says what happened and what the reader can do; it holds no key.</summary>
/// <param name="fault">Why.</param>
/// <param name="provider">Which provider, as it is configured.</param>
/// <param name="model">Which model.</param>
/// <param name="detail">What the provider said, without its secrets; at most <see cref="DetailMax"/> characters are kept.</param>
/// <param name="cause">What the provider's library threw.</param>
public sealed class ModelException(ModelFault fault, string provider, string model, string detail, Exception? cause = null)
    : Exception(ModelFaults.Describe(fault, provider, model, Shorten(detail)), cause)
{
    /// <summary>The most characters of a provider's own words in a message.</summary>
    public const int DetailMax = 300;

    /// <summary>Gets why.</summary>
    public ModelFault Fault => fault;

    /// <summary>Gets which provider, as it is configured.</summary>
    public string Provider => provider;

    /// <summary>Gets which model.</summary>
    public string Model => model;

    /// <summary>Gets what the provider said.</summary>
    public string Detail => Shorten(detail);

    /// <summary>Gets the HTTP status; null when there was none.</summary>
    public int? Status { get; init; }

    /// <summary>Gets how long the provider asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets what was used all the same, as the provider counted it; null when it did not say.</summary>
    public UsageDetails? Usage { get; init; }

    /// <summary>Gets what the model said, when it said something that cannot be used; null otherwise. It is not part of the message, and nobody has checked it.</summary>
    public string? Answer { get; init; }

    /// <summary>Gets whether the call may be on the bill although no answer came: it reached the model, and how far it got is not known.</summary>
    public bool MayBeBilled { get; init; }

    /// <summary>Gets whether the same request may work a little later.</summary>
    public bool IsTransient => fault is ModelFault.Overloaded or ModelFault.Network or ModelFault.TimedOut;

    /// <summary>Gets whether whoever asked wants to wait until the model is back, rather than end without an answer.</summary>
    public bool WaitsForModel { get; init; }

    /// <summary>Gets whether whoever asked is to end what it does, rather than to ask again: so the settings want it of models that do not answer.</summary>
    public bool EndsRun { get; init; }

    /// <summary>Gets what the call cost; null until whoever keeps the money has settled it.</summary>
    public CallUse? Use { get; internal set; }

    /// <summary>Says the same of a call, with what a layer above the provider's client knows better; null is as it was.</summary>
    internal ModelException Copy(bool? mayBeBilled = null, bool? waitsForModel = null, bool? endsRun = null) => new(fault, provider, model, detail, this)
    {
        Status = Status,
        RetryAfter = RetryAfter,
        Usage = Usage,
        Answer = Answer,
        Use = Use,
        MayBeBilled = mayBeBilled ?? MayBeBilled,
        WaitsForModel = waitsForModel ?? WaitsForModel,
        EndsRun = endsRun ?? EndsRun,
    };

    /// <summary>Says the same to somebody who waited for another's call: whatever it cost, the other pays.</summary>
    internal ModelException ForOthers() => new(fault, provider, model, detail, this) { Status = Status, RetryAfter = RetryAfter, Answer = Answer };

    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= DetailMax ? line : string.Concat(line.AsSpan(0, DetailMax - 1), "…");
    }
}
