using System.Text.Json.Nodes;
using Witan.Data.Audit;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Memory.Limits;
using Witan.Memory.Storage;
using Witan.Memory.Truth;

namespace Witan.Memory.Serving;

/// <content>Notes and facts: added, corrected, held.</content>
public sealed partial class MemoryService
{
    /// <summary>The kind of thing that deeds are done to.</summary>
    internal const string ResourceType = "memory";

    /// <summary>Adds a note or a fact. The same again is counted; nothing is dropped because something contradicts it.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="memory">It.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>What became of it; <see cref="InvalidInput"/>; <see cref="LimitExceeded"/>; <see cref="MemoryBusy"/>.</returns>
    public async Task<Result<Kept>> AddAsync(TenantContext context, NewMemory memory, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(memory);
        if (memory.FindFault() is { } fault)
        {
            return fault;
        }

        var (id, now) = (NewId(), Now());
        return await AdmitAsync(context, (session, log) => FactWrites.AddAsync(session, log, memory, id, now), cancellationToken);
    }

    /// <summary>Puts something into the place of a note or a fact. Both are kept, each with its time, and name each other.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="memory">The id of what is wrong.</param>
    /// <param name="correction">What is right.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>What stands now; <see cref="NotFound"/>; <see cref="InvalidInput"/>; <see cref="Conflict"/> when it was corrected before.</returns>
    public async Task<Result<MemoryRecord>> CorrectAsync(TenantContext context, string memory, Correction correction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(correction);
        if (correction.FindFault() is { } fault)
        {
            return fault;
        }

        var (id, now) = (NewId(), Now());
        return await AdmitAsync(
            context,
            async (session, log) =>
            {
                var corrected = await FactWrites.CorrectAsync(session, log, memory, correction, id, now);
                if (corrected.IsOk(out var record, out _))
                {
                    await AuditAsync(session, "memory.corrected", memory, new JsonObject { ["by"] = record.Id });
                }

                return corrected;
            },
            cancellationToken);
    }

    /// <summary>Keeps a memory, or the whole episode that it is of, from being forgotten by whatever policy or erasure; or gives it free.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="memory">Its id.</param>
    /// <param name="held">Whether it is held from now on.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>It; <see cref="NotFound"/>.</returns>
    public Task<Result<MemoryRecord>> HoldAsync(TenantContext context, string memory, bool held, CancellationToken cancellationToken) => WriteAsync<MemoryRecord>(
        context,
        async (session, log) =>
        {
            if (await session.FirstAsync<MemoryRow>(MemorySql.Get, new { memory }) is not { } row)
            {
                return new NotFound($"There is no memory '{memory}'. 'witan memory query' finds them.");
            }

            var flag = held ? 1L : 0L;
            var ids = row.EpisodeId is { } episode ? await session.QueryAsync<string>(MemorySql.OfEpisode, new { episode, limit = MemoryLimits.StepsMax + 1 }) : [memory];
            await (row.EpisodeId is { } whole ? session.ExecuteAsync(MemorySql.HoldEpisode, new { episode = whole, held = flag }) : session.ExecuteAsync(MemorySql.Hold, new { memory, held = flag }));
            foreach (var id in ids)
            {
                await log.PutAsync(id);
            }

            await AuditAsync(session, held ? "memory.held" : "memory.released", memory, []);
            return row.ToRecord() with { IsHeld = held };
        },
        cancellationToken);

    /// <summary>Reads a memory by its id or the beginning of it.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="memory">Its id, or enough of its beginning.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>It; <see cref="NotFound"/>; <see cref="InvalidInput"/> when several begin so.</returns>
    public async Task<Result<MemoryRecord>> FindAsync(TenantContext context, string memory, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(memory);
        var rows = await _database.ReadAsync(
            context,
            async session => await session.FirstAsync<MemoryRow>(MemorySql.Get, new { memory }) is { } exact
                ? [exact]
                : await session.QueryAsync<MemoryRow>(MemorySql.ByPrefix, new { memory, untilId = memory + "~" }),
            cancellationToken);
        return rows switch
        {
            [var only] => only.ToRecord(),
            [] => new NotFound($"There is no memory '{memory}'. 'witan memory query' finds them."),
            _ => new InvalidInput($"Several memories begin with '{memory}', such as {rows[0].Id} and {rows[1].Id}. Give more of the id."),
        };
    }

    private Task AuditAsync(DataSession session, string action, string resource, JsonObject details) => _audit.AppendAsync(session, new AuditEntry
    {
        UserId = session.Context!.User,
        Role = session.Context!.Role ?? _role,
        Action = action,
        ResourceType = ResourceType,
        ResourceId = resource,
        Outcome = AuditOutcome.Done,
        Details = details.ToJsonString(),
    });
}
