using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Boards.Personas;

/// <summary>The personas that a tenant may choose from: those that came with the program, and its own.</summary>
/// <param name="database">The database, with the tables of <see cref="BoardsData"/>.</param>
public sealed class PersonaCatalog(IDatabase database)
{
    /// <summary>The most personas that a tenant sees.</summary>
    public const int ListLimit = 1_000;

    /// <summary>Lists them by code.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<Persona>> ListAsync(TenantContext context, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Persona>>(
        context,
        async session => [.. (await session.QueryAsync<PersonaRow>(PersonaSql.List, new { limit = ListLimit })).Select(row => row.ToPersona())],
        cancellationToken);

    /// <summary>Adds one of the tenant's own, or makes a new version of it.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="persona">The persona.</param>
    /// <param name="cancellationToken">Ends the wait for a turn.</param>
    /// <returns>The persona; <see cref="InvalidInput"/> when it is not fit; <see cref="Conflict"/> when one of the program's has its code.</returns>
    public Task<Result<Persona>> SaveAsync(TenantContext context, Persona persona, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(persona);
        if (persona.Fault() is { } fault)
        {
            return Task.FromResult<Result<Persona>>(new InvalidInput(fault));
        }

        return database.WriteAsync<Result<Persona>>(
            context,
            async session =>
            {
                var rows = await session.QueryAsync<PersonaRow>(PersonaSql.List, new { limit = ListLimit });
                if (rows.Any(row => row.Code == persona.Code && row.ToPersona().IsSeeded))
                {
                    return new Conflict($"'{persona.Code}' came with the program. Choose another code for your own.");
                }

                await session.ExecuteAsync(PersonaSql.Save, PersonaRow.Of(persona, version: 1));
                return persona with { IsSeeded = false };
            },
            cancellationToken);
    }

    /// <summary>Removes one of the tenant's own.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="code">Its code.</param>
    /// <param name="cancellationToken">Ends the wait for a turn.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RemoveAsync(TenantContext context, string code, CancellationToken cancellationToken) =>
        await database.WriteAsync(context, session => session.ExecuteAsync(PersonaSql.Remove, new { code }), cancellationToken) == 1;
}
