namespace Witan.Models.Calls;

/// <summary>Says that another model answered than the one that was to.</summary>
/// <param name="From">The model that was to, as provider/model.</param>
/// <param name="To">The model that did, as provider/model.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record FallbackNote(string From, string To, string Reason);
