using System.Text.Json.Nodes;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Boards.Personas;

/// <summary>The personas that a tenant may choose from: those that came with the program, and its own; and which of them it never or always seats.
/// Each change has its entry in the audit log, in the same transaction; what changes nothing has none.</summary>
/// <param name="database">The database, with the tables of <see cref="BoardsData"/>.</param>
/// <param name="audit">The audit log.</param>
/// <param name="role">The role in which the contexts' users act.</param>
public sealed class PersonaCatalog(IDatabase database, AuditLog audit, string role)
{
    private const string ResourceType = "persona";

    /// <summary>The most personas that a tenant sees.</summary>
    public const int ListLimit = 1_000;

    /// <summary>Lists them by code.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<CatalogEntry>> ListAsync(TenantContext context, CancellationToken cancellationToken) =>
        database.ReadAsync(context, ReadAsync, cancellationToken);

    /// <summary>Finds the version of a persona that a run is pinned to, also when the persona was changed or removed since.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="code">The persona's code.</param>
    /// <param name="hash">Its <see cref="PersonaHash"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The persona; null when the tenant never had that one.</returns>
    public Task<Persona?> FindVersionAsync(TenantContext context, string code, string hash, CancellationToken cancellationToken) => database.ReadAsync(
        context,
        async session => await session.FirstAsync<string>(PersonaSql.FindVersion, new { code, hash }) is { } content ? PersonaRow.Read(content) : null,
        cancellationToken);

    /// <summary>Adds one of the tenant's own, or makes a new version of it; the same content again makes none.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="persona">The persona.</param>
    /// <param name="cancellationToken">Ends the wait for a turn.</param>
    /// <returns>Its entry; <see cref="InvalidInput"/> when it is not fit; <see cref="Conflict"/> when its code is taken or a limit is reached.</returns>
    public Task<Result<CatalogEntry>> SaveAsync(TenantContext context, Persona persona, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(persona);
        List<string> faults = [.. PersonaCheck.Faults(persona), .. persona.IsSelectable ? Array.Empty<string>() : ["kind: an own persona is an expert"]];
        return faults.Count > 0
            ? Task.FromResult<Result<CatalogEntry>>(new InvalidInput($"'{persona.Code}' cannot be seated. {PersonaFile.Listed(faults)}"))
            : database.WriteAsync(context, session => SaveAsync(session, persona), cancellationToken);
    }

    /// <summary>Removes one of the tenant's own. Its versions stay, for runs that are pinned to them.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="code">Its code.</param>
    /// <param name="cancellationToken">Ends the wait for a turn.</param>
    /// <returns>What was removed; <see cref="NotFound"/> when there is none; <see cref="Conflict"/> when it came with the program or too few would be left.</returns>
    public Task<Result<CatalogEntry>> RemoveAsync(TenantContext context, string code, CancellationToken cancellationToken) => database.WriteAsync<Result<CatalogEntry>>(
        context,
        async session =>
        {
            var entries = await ReadAsync(session);
            if (!CatalogRules.Remove(entries, code).IsOk(out var entry, out var refusal))
            {
                return refusal;
            }

            await session.ExecuteAsync(PersonaSql.ClearStanding, new { code });
            await session.ExecuteAsync(PersonaSql.Remove, new { code });
            await AuditAsync(session, "persona.removed", entry);
            return entry;
        },
        cancellationToken);

    /// <summary>Says whether a persona is never, always, or when it fits seated.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="code">Its code.</param>
    /// <param name="standing">What holds from now on.</param>
    /// <param name="cancellationToken">Ends the wait for a turn.</param>
    /// <returns>The entry as it is now; <see cref="NotFound"/> when there is none; <see cref="Conflict"/> when it has no seat or a limit is reached.</returns>
    public Task<Result<CatalogEntry>> StandAsync(TenantContext context, string code, PersonaStanding standing, CancellationToken cancellationToken) =>
        database.WriteAsync<Result<CatalogEntry>>(
            context,
            async session =>
            {
                var entries = await ReadAsync(session);
                if (!CatalogRules.Stand(entries, code, standing).IsOk(out var entry, out var refusal))
                {
                    return refusal;
                }

                await (standing == PersonaStanding.Open
                    ? session.ExecuteAsync(PersonaSql.ClearStanding, new { code })
                    : session.ExecuteAsync(PersonaSql.SetStanding, new { code, standing = standing.ToString().ToLowerInvariant() }));
                if (entries.First(known => known.Persona.Code == code).Standing != standing)
                {
                    await AuditAsync(session, "persona.standing-set", entry);
                }

                return entry;
            },
            cancellationToken);

    private static async Task<IReadOnlyList<CatalogEntry>> ReadAsync(DataSession session)
    {
        var rows = await session.QueryAsync<PersonaRow>(PersonaSql.List, new { limit = ListLimit });
        var standings = (await session.QueryAsync<StandingRow>(PersonaSql.Standings, new { limit = ListLimit })).ToDictionary(row => row.Code, row => row.ToStanding(), StringComparer.Ordinal);
        return [.. rows.Select(row => row.ToEntry(standings.GetValueOrDefault(row.Code)))];
    }

    private async Task<Result<CatalogEntry>> SaveAsync(DataSession session, Persona persona)
    {
        var entries = await ReadAsync(session);
        if (CatalogRules.Save(entries, persona) is { } refusal)
        {
            return refusal;
        }

        var hash = PersonaHash.Of(persona);
        var current = entries.FirstOrDefault(entry => entry.Persona.Code == persona.Code);
        if (current?.Hash == hash)
        {
            return current;
        }

        var version = Math.Max(await session.FirstAsync<long?>(PersonaSql.LastVersion, new { code = persona.Code }) ?? 0, current?.Version ?? 0) + 1;
        if (version > PersonaLimits.VersionsMax)
        {
            return new Conflict($"'{persona.Code}' has had {PersonaLimits.VersionsMax} versions, which is the limit. Add it under another code.");
        }

        var row = PersonaRow.Of(persona, version);
        if (await session.ExecuteAsync(PersonaSql.AddVersion, new { row.Code, row.Version, row.ContentHash, row.Content }) == 0)
        {
            return new Conflict($"'{persona.Code}' was changed by somebody else at the same moment. Look at it and try again.");
        }

        await session.ExecuteAsync(PersonaSql.Save, row);
        var saved = new CatalogEntry(persona, version, hash, IsSeeded: false, current?.Standing ?? PersonaStanding.Open);
        await AuditAsync(session, "persona.saved", saved);
        return saved;
    }

    private Task AuditAsync(DataSession session, string action, CatalogEntry entry) => audit.AppendAsync(session, new AuditEntry
    {
        UserId = session.Context!.User,
        Role = session.Context!.Role ?? role,
        Action = action,
        ResourceType = ResourceType,
        ResourceId = entry.Persona.Code,
        Outcome = AuditOutcome.Done,
        Details = new JsonObject { ["version"] = entry.Version, ["hash"] = entry.Hash, ["standing"] = entry.Standing.ToString().ToLowerInvariant() }.ToJsonString(),
    });
}
