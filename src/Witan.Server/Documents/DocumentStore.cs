using System.Globalization;
using System.Security.Cryptography;
using Witan.Boards.Intake;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Models.Documents;
using Witan.Server.Storage;

namespace Witan.Server.Documents;

/// <summary>Keeps documents that clients send, as they were sent. A deliberation gets a copy: it does not change when the document goes. Safe to share between threads.</summary>
/// <param name="database">The database.</param>
/// <param name="audit">Told of each that comes and goes, in the same transaction.</param>
/// <param name="time">The clock.</param>
public sealed class DocumentStore(IDatabase database, AuditLog audit, TimeProvider time)
{
    /// <summary>The most documents of one user.</summary>
    public const int PerUserMax = 1_000;

    /// <summary>The most documents of one list.</summary>
    public const int ListMax = 1_000;

    /// <summary>The most characters of a name.</summary>
    public const int NameLengthMax = 200;

    /// <summary>Sorts after every id.</summary>
    private const string AfterAll = "~";

    /// <summary>Says what is wrong with a document; null when it can be kept and read.</summary>
    /// <param name="document">The document.</param>
    public static Refusal? FaultOf(NewDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return string.IsNullOrWhiteSpace(document.Name) || document.Name.Length > NameLengthMax || document.Name.Any(char.IsControl)
            ? new InvalidInput($"A document needs a name of 1 to {NameLengthMax} characters: citations use it.")
            : TextDecoder.Decode(document.Name, document.Content).IsOk(out _, out var refusal) ? null : refusal;
    }

    /// <summary>Keeps a document of the context's user.</summary>
    /// <param name="context">The user itself.</param>
    /// <param name="id">Its id: <see cref="RunId.New"/>'s, or that of the same request before.</param>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The document, and whether it is new; a refusal when it cannot be read, or there are <see cref="PerUserMax"/> already.</returns>
    public async Task<Result<DocumentKept>> AddAsync(TenantContext context, string id, NewDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(document);
        if (FaultOf(document) is { } fault)
        {
            return fault;
        }

        var row = new
        {
            id,
            name = document.Name,
            mediaType = document.MediaType,
            sha256 = Convert.ToHexStringLower(SHA256.HashData(document.Content)),
            size = (long)document.Content.Length,
            bytes = document.Content,
            at = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        return await database.WriteAsync<Result<DocumentKept>>(
            context,
            async session =>
            {
                if (await session.FirstAsync<DocumentRow>(DocumentSql.Get, new { id }) is { } before)
                {
                    return new DocumentKept(Of(before), IsNew: false);
                }

                if (await session.FirstAsync<long>(DocumentSql.Count, new { owner = context.User.Value }) >= PerUserMax)
                {
                    return new Conflict($"You have {PerUserMax:N0} documents, the most of one user. Delete those that are not needed.");
                }

                // The same request at the same moment: whoever comes second waits here for the first, and then finds its row.
                var isNew = await session.ExecuteAsync(DocumentSql.Insert, row) == 1;
                if (isNew)
                {
                    await AuditAsync(session, context, "document.added", id, string.Create(CultureInfo.InvariantCulture, $$"""{"bytes":{{row.size}},"sha256":"{{row.sha256}}"}"""));
                }

                return new DocumentKept(Of((await session.FirstAsync<DocumentRow>(DocumentSql.Get, new { id }))!), isNew);
            },
            cancellationToken);
    }

    /// <summary>Lists documents, the newest first.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="limit">At most this many, from 1 to <see cref="ListMax"/>.</param>
    /// <param name="before">Only those older than this one; null for the newest.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<StoredDocument>> ListAsync(TenantContext context, int limit, string? before, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, ListMax);
        return [.. (await database.ReadAsync(context, session => session.QueryAsync<DocumentRow>(DocumentSql.List, new { before = before ?? AfterAll, limit }), cancellationToken)).Select(Of)];
    }

    /// <summary>Finds a document.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Result<StoredDocument>> FindAsync(TenantContext context, string id, CancellationToken cancellationToken) =>
        await database.ReadAsync(context, session => session.FirstAsync<DocumentRow>(DocumentSql.Get, new { id }), cancellationToken) is { } row ? Of(row) : Missing(id);

    /// <summary>Reads a document as it was sent.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Result<NewDocument>> ReadAsync(TenantContext context, string id, CancellationToken cancellationToken) => await database.ReadAsync<Result<NewDocument>>(
        context,
        async session => await session.FirstAsync<DocumentRow>(DocumentSql.Get, new { id }) is { } row && await session.FirstAsync<byte[]>(DocumentSql.Content, new { id }) is { } content
            ? new NewDocument(row.Name, row.MediaType, content)
            : Missing(id),
        cancellationToken);

    /// <summary>Reads documents for a deliberation, in the order asked for.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="ids">Their ids, up to <see cref="BriefIntake.DocumentsMax"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The documents; <see cref="NotFound"/> when one is not there, or not the context's.</returns>
    public async Task<Result<IReadOnlyList<IncomingDocument>>> TakeAsync(TenantContext context, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (ids.Count > BriefIntake.DocumentsMax)
        {
            return new InvalidInput($"{ids.Count} documents were named; the limit is {BriefIntake.DocumentsMax}.");
        }

        var taken = new List<IncomingDocument>();
        foreach (var id in ids)
        {
            if (!(await ReadAsync(context, id ?? string.Empty, cancellationToken)).IsOk(out var document, out var refusal))
            {
                return refusal;
            }

            taken.Add(new IncomingDocument(document.Name, document.Content));
        }

        return taken;
    }

    /// <summary>Removes a document; deliberations that were given it keep their copies.</summary>
    /// <param name="context">For whom; with <see cref="Reach.Own"/> only its own.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there was one.</returns>
    public Task<bool> RemoveAsync(TenantContext context, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return database.WriteAsync(
            context,
            async session =>
            {
                if (await session.ExecuteAsync(DocumentSql.Remove, new { id }) != 1)
                {
                    return false;
                }

                await AuditAsync(session, context, "document.removed", id, "{}");
                return true;
            },
            cancellationToken);
    }

    private Task<AuditRecord> AuditAsync(DataSession session, TenantContext context, string action, string id, string details) => audit.AppendAsync(session, new AuditEntry
    {
        UserId = context.User, Role = context.Role ?? string.Empty, Action = action, ResourceType = "document", ResourceId = id, Outcome = AuditOutcome.Done, Details = details,
    });

    private static StoredDocument Of(DocumentRow row) => new(row.Id, row.UserId, row.Name, row.MediaType, row.SizeBytes, row.Sha256, DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedMs));

    private static NotFound Missing(string id) => new($"There is no document '{(id.Length > RunId.Length ? id[..RunId.Length] + "…" : id)}'.");
}
