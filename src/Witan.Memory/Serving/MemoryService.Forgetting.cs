using System.Text.Json.Nodes;
using Witan.Data.Audit;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Memory.Forgetting;
using Witan.Memory.Limits;
using Witan.Memory.Patterns;
using Witan.Memory.Storage;
using Witan.Memory.Truth;

namespace Witan.Memory.Serving;

/// <content>Forgetting: on request, and by policy.</content>
public sealed partial class MemoryService
{
    private static readonly TimeSpan SaveWait = TimeSpan.FromSeconds(30);

    /// <summary>Lists what an erasure would take away, and changes nothing.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="request">What is to be forgotten.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The list; <see cref="InvalidInput"/>.</returns>
    public async Task<Result<ErasurePlan>> PlanErasureAsync(TenantContext context, ErasureRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return TextLimits.Word("the subject", request.Subject, MemoryLimits.SubjectLengthMax) is { } fault
            ? fault
            : await _database.ReadAsync(context, session => ErasureReads.PlanAsync(session, request), cancellationToken);
    }

    /// <summary>Forgets a subject: in the database and its log, in the index and its files, in what is kept at hand, in patterns and in exports.</summary>
    /// <remarks>
    /// What a crash leaves half done is finished before the next recall of the tenant. On PostgreSQL the server's own log and its dead rows are the
    /// server's to remove; what runs, backups and copies elsewhere hold is not the memory's.
    /// </remarks>
    /// <param name="context">For whom.</param>
    /// <param name="request">What is to be forgotten.</param>
    /// <param name="cancellationToken">Ends the wait for the turn, never an erasure that has begun.</param>
    /// <returns>The receipt; <see cref="InvalidInput"/>; <see cref="NotFound"/> when there is nothing.</returns>
    public async Task<Result<ErasureReceipt>> EraseAsync(TenantContext context, ErasureRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(request);
        if (TextLimits.Word("the subject", request.Subject, MemoryLimits.SubjectLengthMax) is { } fault)
        {
            return fault;
        }

        var (id, now) = (NewId(), Now());
        var done = await WriteAsync<ErasureReceipt>(
            context,
            async (session, log) =>
            {
                var plan = await ErasureReads.PlanAsync(session, request);
                if (plan.Memories.Count + plan.Episodes.Count == 0)
                {
                    return new NotFound(plan.Held.Count == 0
                        ? "There is nothing about this subject. 'witan memory query' finds what mentions it."
                        : $"Everything about this subject is held, {plan.Held.Count} memories. 'witan memory hold ID --release' gives one free.");
                }

                var patterns = 0;
                foreach (var episode in plan.Episodes)
                {
                    patterns += await ForgetWrites.EpisodeAsync(session, log, episode);
                }

                var alone = await MemoryWrites.GetAsync(session, plan.Memories);
                foreach (var memory in alone)
                {
                    await MemoryWrites.DeleteAsync(session, log, memory.Id);
                }

                await session.ExecuteAsync(ChangeSql.SetErased, new { seq = log.Seq });
                var hash = TextDigest.Quote(string.Join('\n', plan.Memories.Concat(plan.Episodes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
                var entry = await _audit.AppendAsync(session, new AuditEntry
                {
                    UserId = session.Context!.User,
                    Role = session.Context!.Role ?? _role,
                    Action = "memory.erased",
                    ResourceType = ResourceType,
                    ResourceId = id,
                    Outcome = AuditOutcome.Done,
                    Details = new JsonObject { ["memories"] = plan.Memories.Count, ["episodes"] = plan.Episodes.Count, ["patterns"] = patterns, ["held"] = plan.Held.Count, ["ids"] = hash }.ToJsonString(),
                });
                return new ErasureReceipt
                {
                    Id = id,
                    At = now,
                    Plan = plan,
                    Patterns = patterns,
                    ExportLines = 0,
                    IdsHash = hash,
                    AuditSeq = entry.Seq,
                    AuditHash = Convert.ToHexStringLower(entry.Hash),
                };
            },
            cancellationToken);
        if (!done.IsOk(out var receipt, out _))
        {
            return done;
        }

        // The rows are gone for good; what is left of them in files follows, whoever gave up waiting.
        var index = Open(context.Tenant);
        var head = await _database.ReadAsync(context, session => session.FirstAsync<HeadRow>(ChangeSql.Head), CancellationToken.None);
        return receipt with { ExportLines = await FinishErasureAsync(context, index, head!.Seq, CancellationToken.None) };
    }

    /// <summary>Lists the patterns of a domain, the strongest first: what at least <see cref="Pattern.EpisodesMin"/> episodes have in common.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="limit">At most this many, 1 to <see cref="MemoryLimits.ListMax"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<Pattern>> PatternsAsync(TenantContext context, string domain, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MemoryLimits.ListMax);
        var now = Now();
        return _database.ReadAsync<IReadOnlyList<Pattern>>(context, session => PatternReads.StrongestAsync(session, domain, limit, now), cancellationToken);
    }

    /// <summary>Counts what a pattern did to somebody who followed it.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="pattern">Its id.</param>
    /// <param name="effect">What it did.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>The counts; <see cref="NotFound"/>.</returns>
    public Task<Result<PatternEffects>> NoteEffectAsync(TenantContext context, string pattern, PatternEffect effect, CancellationToken cancellationToken)
    {
        var now = Now();
        return WriteAsync<PatternEffects>(
            context,
            async (session, _) =>
            {
                if (await session.FirstAsync<PatternRow>(PatternSql.Get, new { pattern }) is not { } row)
                {
                    return new NotFound($"There is no pattern '{pattern}'.");
                }

                var effects = row.Effects.With(effect, now);
                await session.ExecuteAsync(PatternSql.SetEffects, new { pattern, helped = effects.Helped, noEffect = effects.NoEffect, hindered = effects.Hindered, now = MemoryWords.Ms(now) });
                return effects;
            },
            cancellationToken);
    }

    /// <summary>Takes what was erased out of every file: of the index, of exports, of the database.</summary>
    private async Task<int> FinishErasureAsync(TenantContext context, TenantIndex index, long erased, CancellationToken cancellationToken)
    {
        await index.FollowAsync(context, erased, cancellationToken);
        if (!await index.SaveAsync(SaveWait, cancellationToken))
        {
            throw new Data.StorageException(Data.StorageFault.Busy, "Another program holds the files of the memory's index, so that the erasure could not be finished. It is, with the next recall.");
        }

        var lines = await MemoryExports.RemoveGoneAsync(ExportsOf(context.Tenant), id => _database.ReadAsync(context, session => session.FirstAsync<long>(ChangeSql.IsLive, new { memory = id }), cancellationToken), cancellationToken);
        await _database.ScrubAsync(cancellationToken);
        await _database.WriteAsync(context, session => session.ExecuteAsync(ChangeSql.SetScrubbed, new { seq = erased }), cancellationToken);
        return lines;
    }
}
