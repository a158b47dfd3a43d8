namespace Witan.Server.Supervision;

/// <summary>Counts the probes in a row that stayed without an answer. Pure.</summary>
/// <param name="Missed">How many.</param>
public readonly record struct ProbeRule(int Missed)
{
    /// <summary>Takes the next probe into account.</summary>
    /// <param name="answered">Whether the server answered it.</param>
    public ProbeRule After(bool answered) => new(answered ? 0 : Missed + 1);

    /// <summary>Says whether the server counts as hung.</summary>
    /// <param name="options">The limits.</param>
    public bool IsHung(SupervisorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Missed >= options.ProbesMissedMax;
    }
}
