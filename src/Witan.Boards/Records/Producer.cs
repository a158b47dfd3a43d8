namespace Witan.Boards.Records;

/// <summary>Who thought.</summary>
/// <param name="Model">The name.</param>
/// <param name="Description">What it is, for a reader who has never heard of it.</param>
public sealed record Producer(string Model, string Description);
