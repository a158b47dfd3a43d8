using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Definitions;
using Witan.Runs.Driving;
using Witan.Runs.Guards;

namespace Witan.Runs.Engine;

/// <summary>A kind of run whose rules the program's code holds.</summary>
/// <typeparam name="TState">The fold of the run's events.</typeparam>
public sealed class RunKind<TState> : IRunKind
{
    private readonly Func<RunDefinition, RunRules<TState>?> _rules;
    private readonly Func<string, string, Refusal?>? _constraints;

    /// <summary>Initializes a new instance of the <see cref="RunKind{TState}"/> class.</summary>
    /// <param name="current">The definition that new runs are opened under; it names the kind.</param>
    /// <param name="rules">Makes rules for a definition; null when the code does not know its version.</param>
    /// <param name="constraints">Checks the protocol's own constraints, and what it allows of the limits of every run; null when it has none of its own.</param>
    /// <exception cref="ProtocolGraphException">A run might never end.</exception>
    public RunKind(RunDefinition current, Func<RunDefinition, RunRules<TState>?> rules, Func<string, string, Refusal?>? constraints = null)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(rules);
        GraphCheck.Require((rules(current) ?? throw new ArgumentException("The current definition is not known.", nameof(current))).Protocol.Graph);
        (Current, _rules, _constraints) = (current, rules, constraints);
    }

    /// <inheritdoc/>
    public string Name => Current.Kind;

    /// <inheritdoc/>
    public RunDefinition Current { get; }

    /// <inheritdoc/>
    public Refusal? CheckConstraint(string name, string value) => _constraints is not null
        ? _constraints(name, value)
        : LimitChanges.Names.Contains(name, StringComparer.Ordinal)
            ? null
            : new InvalidInput($"A run of '{Name}' has no constraint named '{name}'. There are: {string.Join(", ", LimitChanges.Names)}.");

    /// <inheritdoc/>
    public async Task<Result<DriveOutcome>> DriveAsync(RunServices services, RunDefinition definition, TenantContext context, RunId run, DriveRequest request)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(definition);
        return _rules(definition) is { } rules
            ? await new RunDriver<TState>(services.Journal, rules.Protocol, rules.Executor, services.Changes, services.Time, services.Driver) { Snapshots = services.Snapshots }.DriveAsync(context, run, request)
            : new Conflict($"Run {run} was opened under {definition.Version}, which this program does not know. Finish it with a program that does, or start a new one.");
    }
}
