namespace Witan.Runs.Events;

/// <summary>Marks the only events that may follow a run's closing: books, never results.</summary>
public interface ILateEvent;
