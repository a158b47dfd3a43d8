using Witan.Kernel.Identity;
using Witan.Memory.Serving;

namespace Witan.Testing.Memories;

/// <summary>What must hold when a simulated world is over, in every process and in one that begins afterwards.</summary>
internal sealed class WorldCheck(WorldLedger ledger, IReadOnlyList<MemoryService> services, Func<MemoryService> open)
{
    private static TenantContext Context => TenantContext.Local;

    public async Task RunAsync()
    {
        await using var fresh = open();
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in ledger.Entries)
        {
            if ((await fresh.FindAsync(Context, entry.Id, CancellationToken.None)).IsOk(out _, out _))
            {
                there.Add(entry.Id);
            }
        }

        Store(there);
        foreach (var memory in services.Append(fresh))
        {
            await IndexAsync(memory, there);
        }
    }

    private void Store(HashSet<string> there)
    {
        foreach (var entry in ledger.Entries)
        {
            if (!there.Contains(entry.Id) && !ledger.MayBeGone(entry))
            {
                ledger.Failures.Add($"{entry.Word} was acknowledged and is lost.");
            }
            else if (there.Contains(entry.Id) && ledger.MustBeGone(entry))
            {
                ledger.Failures.Add($"{entry.Word} was erased and is there.");
            }
        }
    }

    private async Task IndexAsync(MemoryService memory, HashSet<string> there)
    {
        var report = await memory.ReconcileAsync(Context, CancellationToken.None);
        if (!report.IsClean)
        {
            ledger.Failures.Add($"At the end an index lacked {report.Missing} and held {report.Foreign} that are gone.");
        }

        var expected = ledger.Entries.Where(entry => there.Contains(entry.Id)).Sum(entry => entry.Rows);
        if (report.Live != expected)
        {
            ledger.Failures.Add($"{report.Live} memories are kept, and {expected} were acknowledged.");
        }

        foreach (var entry in ledger.Entries)
        {
            var done = await memory.RecallAsync(Context, new MemoryQuestion(entry.Word), CancellationToken.None);
            var isFound = done.IsOk(out var recalled, out _) && recalled.Hits.Any(hit => hit.Id == entry.Id);
            var stands = there.Contains(entry.Id) && !entry.IsCorrected && !ledger.Entries.Any(other => other.Rank > entry.Rank && entry.Rank > 0 && other.Subject == entry.Subject);
            if (isFound != stands)
            {
                ledger.Failures.Add($"{entry.Word} {(stands ? "stands and is not found" : "does not stand and is found")}.");
            }
        }
    }
}
