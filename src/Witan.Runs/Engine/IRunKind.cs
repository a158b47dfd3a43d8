using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Definitions;
using Witan.Runs.Driving;

namespace Witan.Runs.Engine;

/// <summary>A kind of run: its rules and its effects, for every definition that runs of it were opened under.</summary>
public interface IRunKind
{
    /// <summary>Gets the name under which runs are opened.</summary>
    string Name { get; }

    /// <summary>Gets the definition that new runs are opened under.</summary>
    RunDefinition Current { get; }

    /// <summary>Says why a change of a limit, which is one that can be read, or of one of the protocol's own constraints cannot be taken; null when it can.</summary>
    /// <param name="name">The constraint.</param>
    /// <param name="value">Its new value.</param>
    Refusal? CheckConstraint(string name, string value);

    /// <summary>Drives a run under a definition.</summary>
    /// <param name="services">What driving takes.</param>
    /// <param name="definition">The definition that the run was opened under.</param>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="request">Who drives, who watches, and what ends it.</param>
    /// <returns>How it ended, or <see cref="Conflict"/> when this program does not know the definition's version.</returns>
    Task<Result<DriveOutcome>> DriveAsync(RunServices services, RunDefinition definition, TenantContext context, RunId run, DriveRequest request);
}
