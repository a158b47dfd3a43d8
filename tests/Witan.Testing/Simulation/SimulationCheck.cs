using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Witan.Kernel.Identity;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Testing.Simulation;

/// <summary>What must hold when a simulation is over.</summary>
internal static class SimulationCheck
{
    public static void Run(SimulationWorld world, TenantContext context, RunId run)
    {
        var events = world.Read(context, run);
        Whole(world, run, events);
        OnceOnly(run, events);
        OneDriver(world, run);
        WithinBudget(run, events);
        Settled(run, events);
        var fault = world.Kind.Fault(events);
        Require(fault is null, run, fault!);
    }

    /// <summary>Hashes all journals. Ids of drives are chance of the platform's, and stand for nothing.</summary>
    public static string Hash(SimulationWorld world, TenantContext context, IEnumerable<RunId> runs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var catalog = world.Kind.Catalog;
        foreach (var recorded in runs.SelectMany(run => world.Read(context, run)))
        {
            var (name, payload) = catalog.Write(recorded.Event is RunDriven driven ? driven with { Drive = string.Empty } : recorded.Event);
            hash.AppendData(Encoding.UTF8.GetBytes($"{recorded.Sequence} {recorded.At:O} {name} {payload}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Whole(SimulationWorld world, RunId run, IReadOnlyList<RecordedEvent> events)
    {
        Require(events.Select(recorded => recorded.Sequence).SequenceEqual(Enumerable.Range(1, events.Count).Select(number => (long)number)), run, "its sequence has gaps.");
        var stored = events.Select(recorded => (recorded.Sequence, Text(recorded))).ToHashSet();
        var lost = world.Told.FirstOrDefault(told => told.Run == run && !stored.Contains((told.Recorded.Sequence, Text(told.Recorded))));
        Require(lost.Recorded is null, run, $"event {lost.Recorded?.Sequence} was acknowledged and is not there.");
        var closing = events.ToList().FindIndex(recorded => recorded.Event is RunClosed);
        Require(closing < 0 || events.Skip(closing + 1).All(recorded => recorded.Event is ILateEvent), run, "something but late bookings follows its closing.");
    }

    private static void OnceOnly(RunId run, IReadOnlyList<RecordedEvent> events)
    {
        var doubled = events.Select(recorded => recorded.Event).OfType<IStepResult>().GroupBy(result => result.Step).FirstOrDefault(group => group.Count() > 1);
        Require(doubled is null, run, $"step '{doubled?.Key}' has {doubled?.Count()} results.");
    }

    /// <summary>Whatever a driver alone may append was appended by the one that took the run last.</summary>
    private static void OneDriver(SimulationWorld world, RunId run)
    {
        var driver = string.Empty;
        foreach (var (node, recorded) in world.Written[run])
        {
            driver = recorded.Event is RunDriven ? node : driver;
            Require(node == "person" || recorded.Event is ILateEvent || node == driver, run, $"event {recorded.Sequence} was appended by {node} while {driver} drove it.");
        }
    }

    private static void WithinBudget(RunId run, IReadOnlyList<RecordedEvent> events)
    {
        var control = RunControl.Start;
        foreach (var recorded in events)
        {
            control = control.Apply(recorded);
            Require(control.Budget.SpentUsd <= control.Limits.CostUsd, run, $"at event {recorded.Sequence} {control.Budget.SpentUsd} of {control.Limits.CostUsd} USD are spent.");
            Require(control.StepsDone.Count <= control.Limits.StepsMax, run, $"at event {recorded.Sequence} it has taken {control.StepsDone.Count} steps.");
        }
    }

    private static void Settled(RunId run, IReadOnlyList<RecordedEvent> events)
    {
        var control = RunControl.Of(events);
        Require(
            control.Closed is not null || control.Paused is { By: CostGuard.Name or DriveRule.Retries } || control.Waits.Values.Any(wait => wait.Due is null),
            run,
            $"it neither ended nor waits: {control.Status}, {control.Waits.Count} waits, version {control.Version}.");
    }

    private static string Text(RecordedEvent recorded) => JsonSerializer.Serialize((object)recorded.Event, recorded.Event.GetType(), JsonSerializerOptions.Default);

    private static void Require(bool condition, RunId run, string message)
    {
        if (!condition)
        {
            throw new SimulationException($"Run {run}: {message}");
        }
    }
}
