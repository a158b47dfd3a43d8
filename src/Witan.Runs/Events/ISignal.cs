namespace Witan.Runs.Events;

/// <summary>Marks what a person does to a run. It is appended by whoever acts, and honoured by the driver before its next step.</summary>
public interface ISignal
{
    /// <summary>Gets the user who acted.</summary>
    string By { get; }
}
