using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Boards.Personas;
using Witan.Kernel.Results;
using Witan.Server.Hosting;
using Witan.Server.Security;

namespace Witan.Server.Api.Personas;

/// <summary>Who may sit on the tenant's boards.</summary>
internal static class PersonaRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var reads = new RouteRule(Role.Viewer, Scope.Read);
        var changes = new RouteRule(Role.Admin, Scope.Manage) { AuditsItself = true };
        api.MapGet("/personas", ListAsync).Rule(reads, "ListPersonas", "Lists the personas that may sit on the tenant's boards.").Produces<ListOf<PersonaLine>>();
        api.MapGet("/personas/{id}", GetAsync).Rule(reads, "GetPersona", "Shows a persona with everything that it is asked with.").Produces<PersonaView>();
        api.MapPut("/personas/{id}", SaveAsync).Rule(changes with { Audit = "persona.saved" }, "SavePersona", "Adds an own persona, or makes a new version of it.").Accepts<Persona>("application/json").Produces<PersonaView>();
        api.MapDelete("/personas/{id}", RemoveAsync).Rule(changes with { Audit = "persona.removed" }, "RemovePersona", "Removes an own persona; runs that are pinned to it keep it.").Produces(StatusCodes.Status204NoContent);
        api.MapPut("/personas/{id}/standing", StandAsync).Rule(changes with { Audit = "persona.standing" }, "StandPersona", "Says whether a persona is never, always, or when it fits seated.").Produces<PersonaView>();
    }

    private static async Task<IResult> ListAsync(ServerParts parts, Caller caller, CancellationToken cancellationToken) =>
        Results.Json(new ListOf<PersonaLine>([.. (await parts.Personas.ListAsync(caller.Reading, cancellationToken)).Select(PersonaLine.Of)]), ApiJson.Default.ListOfPersonaLine);

    private static async Task<IResult> GetAsync(HttpContext http, ServerParts parts, Caller caller, string id, CancellationToken cancellationToken) =>
        Shown(http, await FindAsync(parts, caller, id, cancellationToken));

    private static async Task<IResult> SaveAsync(HttpContext http, ServerParts parts, Caller caller, string id, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await http.Request.Body.CopyToAsync(content, cancellationToken);
        if (!PersonaFile.Read("The body", content.ToArray()).IsOk(out var persona, out var refusal))
        {
            return Problems.Of(refusal);
        }

        if (persona.Code != id)
        {
            return Problems.Of(new InvalidInput($"The path names '{(id.Length > 40 ? id[..40] : id)}' and the body '{persona.Code}'. Write the same code in both."));
        }

        var known = await FindAsync(parts, caller, id, cancellationToken);
        var stale = Answers.Stale(http, known.IsOk(out var entry, out _) ? entry.Version : 0);
        return stale ?? Shown(http, await parts.Personas.SaveAsync(caller.Own, persona, cancellationToken));
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, ServerParts parts, Caller caller, string id, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(parts, caller, id, cancellationToken)).IsOk(out var entry, out var refusal))
        {
            return Problems.Of(refusal);
        }

        return Answers.Stale(http, entry.Version) ?? Answers.Of(await parts.Personas.RemoveAsync(caller.Own, id, cancellationToken), _ => Results.NoContent());
    }

    private static async Task<IResult> StandAsync(HttpContext http, ServerParts parts, Caller caller, string id, StandingBody body, CancellationToken cancellationToken) => body.Standing is { } standing
        ? Shown(http, await parts.Personas.StandAsync(caller.Own, id, standing, cancellationToken))
        : Problems.Of(new InvalidInput($"standing is one of {string.Join(", ", Enum.GetNames<PersonaStanding>().Select(name => name.ToLowerInvariant()))}."));

    private static async Task<Result<CatalogEntry>> FindAsync(ServerParts parts, Caller caller, string id, CancellationToken cancellationToken) =>
        (await parts.Personas.ListAsync(caller.Reading, cancellationToken)).FirstOrDefault(entry => entry.Persona.Code == id) is { } entry ? entry : new NotFound("There is no such persona.");

    private static IResult Shown(HttpContext http, Result<CatalogEntry> found) => Answers.Of(found, entry =>
    {
        Answers.SetTag(http, entry.Version);
        return Results.Json(PersonaView.Of(entry), ApiJson.Default.PersonaView);
    });
}
