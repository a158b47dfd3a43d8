using Witan.Kernel.Results;
using Witan.Memory.Limits;

namespace Witan.Memory.Episodes;

/// <summary>A piece of work that begins, as its caller tells it.</summary>
/// <param name="Task">What it belongs to.</param>
/// <param name="Description">What is to be done.</param>
public sealed record NewEpisode(TaskContext Task, string Description)
{
    /// <summary>Gets when it began; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Gets the run that it tells of, null when it is none's.</summary>
    public string? SourceRun { get; init; }

    /// <summary>Gets how far it can be trusted, 0 to 1.</summary>
    public double Trust { get; init; } = 1;

    /// <summary>Says what is wrong with it; null when nothing is.</summary>
    internal Refusal? FindFault() =>
        Task.FindFault()
        ?? TextLimits.Text("the description", Description, MemoryLimits.DescriptionLengthMax, "Say what matters, and put the rest into steps.")
        ?? TextLimits.OptionalWord("the source run", SourceRun)
        ?? TextLimits.Trust(Trust);
}
