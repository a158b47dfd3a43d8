namespace Witan.Runs.Journal;

/// <summary>Something that happened in a run. Immutable, and exactly what the journal stores.</summary>
/// <remarks>Each module derives its own; <see cref="EventCatalog"/> names them, and a name, once released, keeps its shape.</remarks>
public abstract record RunEvent;
