using System.Text.Json;
using Witan.Kernel.Identity;
using Witan.Memory.Forgetting;
using Witan.Memory.Health;

namespace Witan.Testing.Memories;

/// <content>Forgetting, counting and exports.</content>
public sealed partial class TenancyCases
{
    private async Task PlanErasureAsync(TenantState tenant, TenantContext user)
    {
        if (Ok(tenant, await _memory.PlanErasureAsync(user, Request(), CancellationToken.None), out var plan))
        {
            Require(tenant, plan.Memories.All(tenant.Live.Contains), "would erase what it does not hold");
        }
    }

    private async Task EraseAsync(TenantState tenant, TenantContext user)
    {
        if (!Ok(tenant, await _memory.EraseAsync(user, Request(), CancellationToken.None), out var receipt))
        {
            return;
        }

        Require(tenant, receipt.Plan.Memories.All(tenant.Live.Contains), "erased what it does not hold");
        foreach (var id in receipt.Plan.Memories.Concat(receipt.Plan.Episodes))
        {
            tenant.Forget(id);
        }

        // What is gone for this one must be gone from its export, and stay in everybody else's.
        tenant.Export?.Ids.IntersectWith(tenant.Live);
        foreach (var other in _tenants)
        {
            CheckExport(other);
            await FiguresAsync(other, other.Users[0]);
        }
    }

    private async Task TidyAsync(TenantState tenant, TenantContext user)
    {
        var dryRun = _chance.Next(2) == 0;
        if (!Ok(tenant, await _memory.TidyAsync(user, dryRun, progress: null, CancellationToken.None), out var report))
        {
            return;
        }

        Require(tenant, report.Evicted.All(tenant.Live.Contains), "made room of what it does not hold");
        foreach (var id in dryRun ? [] : report.Evicted)
        {
            tenant.Forget(id);
        }
    }

    private async Task ReconcileAsync(TenantState tenant, TenantContext user)
    {
        var report = await _memory.ReconcileAsync(user, CancellationToken.None);
        Require(tenant, report.IsClean && report.Live == tenant.Live.Count, $"holds {report.Live} memories, and {tenant.Live.Count} were kept; {report.Missing} missing, {report.Foreign} foreign");
    }

    private async Task FiguresAsync(TenantState tenant, TenantContext user)
    {
        var figures = await _memory.FiguresAsync(user, CancellationToken.None);
        Require(tenant, figures.Kinds.Values.Sum() == tenant.Live.Count && figures.Index.Items == tenant.Live.Count, $"counts {figures.Kinds.Values.Sum()} memories, {figures.Index.Items} in the index, and {tenant.Live.Count} were kept");
    }

    private async Task HealthAsync(TenantState tenant, TenantContext user)
    {
        var unindexed = (await _memory.HealthAsync(user, probes: 2, CancellationToken.None)).Single(reading => reading.Row == HealthTable.Unindexed);
        Require(tenant, unindexed.Value == 0, $"counts {unindexed.Value} unindexed");
    }

    private async Task ExportAsync(TenantState tenant, TenantContext user)
    {
        var (file, lines) = await _memory.ExportAsync(user, CancellationToken.None);
        Search(tenant, await File.ReadAllTextAsync(file));
        Require(tenant, lines == tenant.Live.Count, $"exported {lines} memories, and {tenant.Live.Count} were kept");
        tenant.Export = (file, [.. tenant.Live]);
    }

    private void CheckExport(TenantState tenant)
    {
        if (tenant.Export is not var (file, ids))
        {
            return;
        }

        var lines = File.ReadLines(file).Select(IdOf).ToHashSet(StringComparer.Ordinal);

        // What a tidying took away may stay in an export; what nobody took away must.
        Require(tenant, ids.Where(tenant.Live.Contains).All(lines.Contains), $"lost lines of its export: {lines.Count} of {ids.Count} are left");
    }

    private static string IdOf(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("id").GetString()!;
    }

    private ErasureRequest Request() => new(Subject()) { Mentions = _chance.Next(4) == 0 };
}
