namespace Witan.Boards.Records;

/// <summary>Where a deliberation was copied from.</summary>
/// <param name="Parent">The run that it was copied from.</param>
/// <param name="At">The last event that was copied.</param>
/// <param name="CallsInherited">How many of the calls were made, and paid, there.</param>
public sealed record ForkOrigin(string Parent, long At, int CallsInherited);
