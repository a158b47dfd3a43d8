using System.Collections.Concurrent;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Activation;
using Witan.Runs.Driving;
using Witan.Runs.Journal;
using Witan.Runs.Signals;
using Witan.Runs.Travel;

namespace Witan.Runs.Engine;

/// <summary>Opens and drives runs of every kind that the program knows.</summary>
public sealed class RunEngine : IRunDrives
{
    private readonly Dictionary<string, IRunKind> _kinds;
    private readonly ConcurrentDictionary<RunId, TenantContext> _driven = new();

    /// <summary>Initializes a new instance of the <see cref="RunEngine"/> class.</summary>
    /// <param name="services">What every run needs.</param>
    /// <param name="kinds">The kinds.</param>
    public RunEngine(RunServices services, params IReadOnlyList<IRunKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(kinds);
        Services = services;
        _kinds = kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);
        Signals = new RunSignals(services.Journal, services.Time, CheckConstraint);
        Forks = new RunForks(services.Journal, services.Time, CheckConstraint);
    }

    /// <summary>Gets what every run needs.</summary>
    public RunServices Services { get; }

    /// <summary>Gets what people may do to runs.</summary>
    public RunSignals Signals { get; }

    /// <summary>Gets what copies runs.</summary>
    public RunForks Forks { get; }

    /// <summary>Gets the holder that a worker of this process is.</summary>
    private static RunHolder Worker { get; } = new(ProcessName.Own, IsWorker: true);

    /// <summary>Opens a run; it is durable when the task completes, and may be driven from then on.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="opening">What it is opened with.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The run's id; <see cref="Conflict"/> when there is a run of the id that was given.</returns>
    public async Task<Result<RunId>> OpenAsync(TenantContext context, RunOpening opening, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(opening);
        var kind = _kinds[opening.Kind];
        await Services.Definitions.PutAsync(context, kind.Current, cancellationToken);
        var run = opening.Id ?? RunId.New(Services.Time);
        var opened = new RunOpened
        {
            Kind = kind.Name,
            Title = RunTitle.Of(opening.Title),
            DefinitionHash = kind.Current.Hash,
            Seed = opening.Seed,
            Limits = opening.Limits,
        };
        var appended = await Services.Journal.AppendAsync(context, run, expectedVersion: 0, [opened, .. opening.First], cancellationToken);
        return appended.IsOk(out _, out var refusal) ? run : refusal;
    }

    /// <summary>Drives a run from wherever its journal stands; see <see cref="RunDriver{TState}.DriveAsync"/>.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="request">Who drives, who watches, and what ends it.</param>
    public async Task<Result<DriveOutcome>> DriveAsync(TenantContext context, RunId run, DriveRequest request)
    {
        if (await Services.Journal.ReadAsync(context, run, after: 0, limit: 1, CancellationToken.None) is not [{ Event: RunOpened opened }])
        {
            return JournalAppend.NotFound(run);
        }

        if (!_kinds.TryGetValue(opened.Kind, out var kind))
        {
            return new Conflict($"Run {run} is a '{opened.Kind}', which this program does not know. Use the newer program that opened it.");
        }

        var definition = opened.DefinitionHash == kind.Current.Hash
            ? kind.Current
            : await Services.Definitions.FindAsync(context, opened.DefinitionHash, CancellationToken.None);
        if (definition is null)
        {
            return new Conflict($"Run {run} was opened under another version of the {opened.Kind}. Finish it with the program that opened it, or start a new one.");
        }

        _driven[run] = context;
        try
        {
            return await kind.DriveAsync(Services, definition, context, run, request);
        }
        finally
        {
            _driven.TryRemove(run, out _);
        }
    }

    /// <summary>Tells every run that is driven by this engine of something that happened round it. One that ends meanwhile is not told.</summary>
    /// <param name="by">Which part of the program tells it.</param>
    /// <param name="text">What happened, in one sentence.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task NoteAsync(string by, string text, CancellationToken cancellationToken)
    {
        foreach (var (run, context) in _driven)
        {
            await Signals.NoteAsync(context, run, by, text, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task<Result<DriveOutcome>> DriveAsync(TenantContext context, RunId run, CancellationToken stop, CancellationToken abort) =>
        DriveAsync(context, run, new DriveRequest(Worker, new Unobserved(), stop, abort));

    private Refusal? CheckConstraint(string kind, string name, string value) => _kinds.TryGetValue(kind, out var known)
        ? known.CheckConstraint(name, value)
        : new Conflict($"The run is a '{kind}', which this program does not know.");
}
