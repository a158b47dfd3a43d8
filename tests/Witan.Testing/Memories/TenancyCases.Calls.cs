using Witan.Kernel.Identity;
using Witan.Memory.Episodes;
using Witan.Memory.Patterns;
using Witan.Memory.Recall;
using Witan.Memory.Serving;
using Witan.Memory.Truth;

namespace Witan.Testing.Memories;

/// <content>Each public call of the memory, made by one tenant, and what is expected of it.</content>
public sealed partial class TenancyCases
{
    private static readonly string[] Texts = ["The crane lifts 12 t.", "The quay is wet.", "The pilot speaks Greek.", "The ferry is late.", "The berth is free.", "The tide is low."];
    private static readonly EpisodeOutcome Success = new(MemoryOutcome.Success, "It works.");
    private static readonly EpisodeOutcome Failure = new(MemoryOutcome.Failure, "It broke.");

    private static (string Name, int Share, Func<TenancyCases, TenantState, TenantContext, Task> Make)[] Calls =>
    [
        (nameof(MemoryService.AddAsync), 14, (run, tenant, user) => run.AddAsync(tenant, user)),
        (nameof(MemoryService.CorrectAsync), 8, (run, tenant, user) => run.CorrectAsync(tenant, user)),
        (nameof(MemoryService.HoldAsync), 5, (run, tenant, user) => run.HoldAsync(tenant, user)),
        (nameof(MemoryService.FindAsync), 8, (run, tenant, user) => run.FindAsync(tenant, user)),
        (nameof(MemoryService.RecallAsync), 16, (run, tenant, user) => run.RecallAsync(tenant, user)),
        (nameof(MemoryService.StartAsync), 6, (run, tenant, user) => run.StartAsync(tenant, user)),
        (nameof(MemoryService.AddStepsAsync), 6, (run, tenant, user) => run.AddStepsAsync(tenant, user)),
        (nameof(MemoryService.CompleteAsync), 6, (run, tenant, user) => run.CompleteAsync(tenant, user)),
        (nameof(MemoryService.RecordAsync), 6, (run, tenant, user) => run.RecordAsync(tenant, user)),
        (nameof(MemoryService.FindEpisodeAsync), 6, (run, tenant, user) => run.FindEpisodeAsync(tenant, user)),
        (nameof(MemoryService.PatternsAsync), 5, (run, tenant, user) => run.PatternsAsync(tenant, user)),
        (nameof(MemoryService.NoteEffectAsync), 5, (run, tenant, user) => run.NoteEffectAsync(tenant, user)),
        (nameof(MemoryService.PlanErasureAsync), 3, (run, tenant, user) => run.PlanErasureAsync(tenant, user)),
        (nameof(MemoryService.EraseAsync), 1, (run, tenant, user) => run.EraseAsync(tenant, user)),
        (nameof(MemoryService.TidyAsync), 1, (run, tenant, user) => run.TidyAsync(tenant, user)),
        (nameof(MemoryService.ReconcileAsync), 1, (run, tenant, user) => run.ReconcileAsync(tenant, user)),
        (nameof(MemoryService.FiguresAsync), 3, (run, tenant, user) => run.FiguresAsync(tenant, user)),
        (nameof(MemoryService.HealthAsync), 2, (run, tenant, user) => run.HealthAsync(tenant, user)),
        (nameof(MemoryService.ExportAsync), 1, (run, tenant, user) => run.ExportAsync(tenant, user)),
    ];

    private async Task AddAsync(TenantState tenant, TenantContext user)
    {
        if (_chance.Next(3) == 0)
        {
            var fact = new NewMemory("The state of the crane.") { Subject = Subject(), Slot = "state", Value = $"state {_chance.Next(3)}" };
            if (Ok(tenant, await _memory.AddAsync(user, fact, CancellationToken.None), out var known))
            {
                Keep(tenant, known.Record.Id);
            }

            return;
        }

        var text = Any(Texts)!;
        if (Ok(tenant, await _memory.AddAsync(user, new NewMemory(text) { Subject = Subject() }, CancellationToken.None), out var kept))
        {
            // The same words of the same subject are one memory of the tenant's, whoever says them.
            var key = $"{kept.Record.Subject}/{text}";
            var before = tenant.Notes.GetValueOrDefault(key, (kept.Record.Id, -1));
            Require(tenant, kept.IsNew == !tenant.Notes.ContainsKey(key) && (kept.Record.Id, kept.Record.Confirmations) == (before.Id, before.Item2 + 1), $"kept '{key}' as {kept.Record.Id}, confirmed {kept.Record.Confirmations} times, and not as {before}");
            tenant.Notes[key] = (kept.Record.Id, kept.Record.Confirmations);
            Keep(tenant, kept.Record.Id);
        }
    }

    private async Task CorrectAsync(TenantState tenant, TenantContext user)
    {
        if (Choose(tenant, state => state.Notes.Values.Select(note => note.Id)) is var (id, isForeign)
            && Ok(tenant, await _memory.CorrectAsync(user, id, new Correction($"Rather {tenant.Live.Count}."), CancellationToken.None), out var record, isForeign))
        {
            tenant.Notes.Remove(tenant.Notes.First(note => note.Value.Id == id).Key);
            Keep(tenant, record.Id);
        }
    }

    private async Task HoldAsync(TenantState tenant, TenantContext user)
    {
        if (Choose(tenant, state => state.Live) is var (id, isForeign))
        {
            Ok(tenant, await _memory.HoldAsync(user, id, _chance.Next(4) == 0, CancellationToken.None), out _, isForeign);
        }
    }

    private async Task FindAsync(TenantState tenant, TenantContext user)
    {
        if (Choose(tenant, state => state.Live) is var (id, isForeign))
        {
            // A beginning may be that of several tenants' ids: it names one's own, or nothing.
            Ok(tenant, await _memory.FindAsync(user, id[..Math.Min(id.Length, _chance.Next(8, 13))], CancellationToken.None), out _);
            Ok(tenant, await _memory.FindAsync(user, id, CancellationToken.None), out _, isForeign);
        }
    }

    private async Task RecallAsync(TenantState tenant, TenantContext user)
    {
        var question = new MemoryQuestion(Any(Texts)!) { Limit = _chance.Next(1, 40), Domain = _chance.Next(4) == 0 ? TaskContext.DomainDefault : null };
        if (Ok(tenant, await _memory.RecallAsync(user, question, CancellationToken.None), out var recalled))
        {
            Require(tenant, recalled.Hits.All(hit => tenant.Live.Contains(hit.Id)), "recalled what it does not hold");
        }
    }

    private async Task StartAsync(TenantState tenant, TenantContext user)
    {
        if (Ok(tenant, await _memory.StartAsync(user, Episode(), CancellationToken.None), out var id))
        {
            _owners[id] = tenant;
            tenant.Episodes.Add(id);
        }
    }

    private async Task AddStepsAsync(TenantState tenant, TenantContext user)
    {
        if (Choose(tenant, state => state.Episodes) is var (id, isForeign))
        {
            Ok(tenant, await _memory.AddStepsAsync(user, id, [new NewStep("winch", Any(Texts)!)], CancellationToken.None), out _, isForeign);
        }
    }

    private async Task CompleteAsync(TenantState tenant, TenantContext user)
    {
        if (Choose(tenant, state => state.Episodes) is var (id, isForeign)
            && Ok(tenant, await _memory.CompleteAsync(user, id, Any([Success, Failure])!, [], CancellationToken.None), out var episode, isForeign))
        {
            Keep(tenant, id, episode.StepCount);
        }
    }

    private async Task RecordAsync(TenantState tenant, TenantContext user)
    {
        // Runs are called alike, too: what one tenant recorded of "run 3" is no episode of another's.
        var told = Episode() with { SourceRun = $"run {_chance.Next(40)}" };
        if (Ok(tenant, await _memory.RecordAsync(user, told, [new NewStep("rope", Any(Texts)!)], Success, CancellationToken.None), out var episode) && !_owners.ContainsKey(episode.Id))
        {
            tenant.Episodes.Add(episode.Id);
            Keep(tenant, episode.Id, episode.StepCount);
        }
    }

    private async Task FindEpisodeAsync(TenantState tenant, TenantContext user)
    {
        if (Choose(tenant, state => state.Episodes) is var (id, isForeign))
        {
            Ok(tenant, await _memory.FindEpisodeAsync(user, id, CancellationToken.None), out _, isForeign);
        }
    }

    private async Task PatternsAsync(TenantState tenant, TenantContext user)
    {
        foreach (var pattern in await _memory.PatternsAsync(user, TaskContext.DomainDefault, 50, CancellationToken.None))
        {
            Search(tenant, string.Join(' ', pattern.Sources.Select(source => source.EpisodeId)));
            Require(tenant, pattern.Trials <= tenant.Episodes.Count, $"has a pattern of {pattern.Trials} episodes, and holds {tenant.Episodes.Count}");
            tenant.Effects.TryAdd(pattern.Key.Id, 0);
        }
    }

    private async Task NoteEffectAsync(TenantState tenant, TenantContext user)
    {
        // The same pattern has the same id everywhere, and each tenant its own counts.
        if (Any([.. _tenants.SelectMany(other => other.Effects.Keys)]) is not { } pattern)
        {
            return;
        }

        if (Ok(tenant, await _memory.NoteEffectAsync(user, pattern, (PatternEffect)_chance.Next(3), CancellationToken.None), out var effects))
        {
            var noted = tenant.Effects[pattern] = tenant.Effects.GetValueOrDefault(pattern) + 1;
            Require(tenant, effects.Helped + effects.NoEffect + effects.Hindered <= noted + 1e-9, $"counts more effects of {pattern} than the {noted} that it was told");
        }
    }

    private static NewEpisode Episode() => new(new TaskContext { Tags = ["move"] }, "Move the ledger.");

    private string Subject() => $"subject {_chance.Next(3)}";
}
