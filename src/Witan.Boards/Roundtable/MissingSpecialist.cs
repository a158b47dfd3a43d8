namespace Witan.Boards.Roundtable;

/// <summary>A subject that nobody at the table knows.</summary>
/// <param name="Topic">The subject, a tag of the personas' vocabulary.</param>
/// <param name="Why">Why nobody of it sits there, in a sentence.</param>
public sealed record MissingSpecialist(string Topic, string Why);
