using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Kernel.Results;
using Witan.Server.Security;
using Witan.Server.SignIn;

namespace Witan.Server.Api.Accounts;

/// <summary>What administrators do to users of their tenant.</summary>
internal static class UserRoutes
{
    private static readonly RouteRule Reads = new(Role.Admin, Scope.Manage);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/users", ListAsync).Rule(Reads, "ListUsers", "Lists the users of the tenant.").Produces<ListOf<Account>>();
        api.MapGet("/users/{id}", GetAsync).Rule(Reads, "GetUser", "Shows a user.").Produces<Account>();
        api.MapPost("/users", AddAsync).Rule(Changes("user.made"), "AddUser", "Makes a user without a password.").Produces<Account>(StatusCodes.Status201Created);
        api.MapPatch("/users/{id}", ChangeAsync).Rule(Changes("user.changed"), "ChangeUser", "Changes a user's name, address or role, or keeps the user out.").Produces<Account>();
        api.MapPost("/users/{id}/password-link", PasswordLinkAsync).Rule(Changes("user.password-link"), "MakePasswordLink", "Makes a link by which a user chooses a new password.").Produces<LinkMade>(StatusCodes.Status201Created);
        api.MapDelete("/users/{id}/sign-ins", EndSignInsAsync).Rule(Changes("user.signed-out"), "SignUserOut", "Signs a user out everywhere.").Produces(StatusCodes.Status204NoContent);
        api.MapPost("/invitations", InviteAsync).Rule(Changes("user.invited"), "Invite", "Makes a link by which somebody becomes a user.").Produces<LinkMade>(StatusCodes.Status201Created);
    }

    private static RouteRule Changes(string action) => Reads with { Audit = action };

    private static async Task<IResult> ListAsync(UserAccounts accounts, Caller caller, int? limit, string? cursor, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > UserAccounts.ListLimit)
        {
            return Problems.Of(new InvalidInput($"limit takes 1 to {UserAccounts.ListLimit}."));
        }

        var most = limit ?? UserAccounts.ListLimit;
        var page = await accounts.ListAsync(caller.Reading, most, cursor, cancellationToken);
        return Results.Json(new ListOf<Account>(page, page.Count == most ? page[^1].Id : null), ApiJson.Default.ListOfAccount);
    }

    private static async Task<IResult> GetAsync(UserAccounts accounts, Caller caller, string id, CancellationToken cancellationToken) =>
        Answers.Of(await accounts.FindAsync(caller.Reading, id, cancellationToken), ApiJson.Default.Account);

    private static async Task<IResult> AddAsync(UserAccounts accounts, Caller caller, NewUserBody body, CancellationToken cancellationToken) =>
        TooHigh(caller, body.Role) is { } refused
            ? Problems.Of(refused)
            : Answers.Of(
                await accounts.AddAsync(caller.Tenant, new NewAccount(body.Id ?? string.Empty, body.Name ?? string.Empty, body.Email, body.Role ?? string.Empty), passwordHash: null, cancellationToken),
                made => Results.Json(made, ApiJson.Default.Account, statusCode: StatusCodes.Status201Created));

    private static async Task<IResult> ChangeAsync(UserAccounts accounts, SignIns signIns, Callers callers, Caller caller, string id, AccountChange body, CancellationToken cancellationToken)
    {
        if (!(await accounts.FindAsync(caller.Reading, id, cancellationToken)).IsOk(out var account, out var refusal))
        {
            return Problems.Of(refusal);
        }

        if ((TooHigh(caller, body.Role) ?? TooHigh(caller, account.Role)) is { } refused)
        {
            return Problems.Of(refused);
        }

        var changed = await accounts.ChangeAsync(caller.Reading, id, body, cancellationToken);
        if (body.IsDisabled == true && changed.IsOk(out _, out _))
        {
            await signIns.RemoveOthersAsync(caller.Reading, id, string.Empty, cancellationToken);
        }

        callers.Forget();
        return Answers.Of(changed, ApiJson.Default.Account);
    }

    private static async Task<IResult> PasswordLinkAsync(UserAccounts accounts, Invitations invitations, TimeProvider time, Caller caller, string id, CancellationToken cancellationToken)
    {
        if (!(await accounts.FindAsync(caller.Reading, id, cancellationToken)).IsOk(out var account, out var refusal))
        {
            return Problems.Of(refusal);
        }

        return TooHigh(caller, account.Role) is { } refused
            ? Problems.Of(refused)
            : Made(await invitations.ForPasswordAsync(caller.Own, account.Id, cancellationToken), time.GetUtcNow() + Invitations.Life);
    }

    private static async Task<IResult> EndSignInsAsync(UserAccounts accounts, SignIns signIns, Callers callers, Caller caller, string id, CancellationToken cancellationToken)
    {
        if (!(await accounts.FindAsync(caller.Reading, id, cancellationToken)).IsOk(out var account, out var refusal))
        {
            return Problems.Of(refusal);
        }

        if (TooHigh(caller, account.Role) is { } refused)
        {
            return Problems.Of(refused);
        }

        await signIns.RemoveOthersAsync(caller.Reading, account.Id, string.Empty, cancellationToken);
        callers.Forget();
        return Results.NoContent();
    }

    private static async Task<IResult> InviteAsync(Invitations invitations, TimeProvider time, Caller caller, InviteBody body, CancellationToken cancellationToken) =>
        (AccountRules.RoleFault(body.Role) ?? TooHigh(caller, body.Role)) is { } refused
            ? Problems.Of(refused)
            : Made(await invitations.ForNewAsync(caller.Own, Roles.Find(body.Role)!.Value, cancellationToken), time.GetUtcNow() + Invitations.Life);

    private static IResult Made(Secret secret, DateTimeOffset expiresAt) =>
        Results.Json(new LinkMade($"/welcome#{secret.ToText()}", expiresAt), ApiJson.Default.LinkMade, statusCode: StatusCodes.Status201Created);

    /// <summary>Nobody gives, or touches, more than they have.</summary>
    private static Conflict? TooHigh(Caller caller, string? role) => Roles.Find(role) > caller.Role ? new Conflict($"Your role is {caller.RoleWord}: it cannot give or change the role {role}.") : null;
}
