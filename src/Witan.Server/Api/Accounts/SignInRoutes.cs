using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Kernel.Identity;
using Witan.Server.Hosting;
using Witan.Server.Security;
using Witan.Server.SignIn;

namespace Witan.Server.Api.Accounts;

/// <summary>How people sign in and out, and what a link that works once is for.</summary>
internal static class SignInRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var anybody = new RouteRule(null, Scope.None) { Rate = RateClass.SignIn };
        api.MapGet("/antiforgery", Antiforgery).Rule(new RouteRule(null, Scope.None), "GetAntiforgery", "Gives the token that changing requests of a browser send as X-Witan-Antiforgery.").Produces<TokenOfForm>();
        api.MapPost("/sign-in", SignInAsync).Rule(anybody, "SignIn", "Signs a browser in; the answer sets a cookie.").Produces(StatusCodes.Status204NoContent);
        api.MapPost("/sign-out", SignOutAsync).Rule(new RouteRule(Role.Viewer, Scope.None) { PersonsOnly = true, Audit = "sign-out" }, "SignOut", "Signs this browser out.").Produces(StatusCodes.Status204NoContent);
        api.MapPost("/links/look", LookAsync).Rule(anybody, "LookAtLink", "Tells what a link that works once is for, without using it up.").Produces<Invitation>();
        api.MapPost("/links/accept", AcceptAsync).Rule(anybody, "AcceptLink", "Uses a link up: makes the user, or sets the password, and signs the browser in.").Produces<Account>();
    }

    private static IResult Antiforgery(HttpContext http, IAntiforgery antiforgery)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        return Results.Json(new TokenOfForm(tokens.RequestToken!), ApiJson.Default.TokenOfForm);
    }

    private static async Task<IResult> SignInAsync(HttpContext http, PasswordSignIn passwords, ServerOptions options, SignInBody body, CancellationToken cancellationToken)
    {
        var attempt = new SignInAttempt(body.Login ?? string.Empty, body.Password ?? string.Empty, body.Code, RateLimits.AddressOf(http), http.Request.Headers.UserAgent.ToString());
        var tenant = string.IsNullOrWhiteSpace(body.Tenant) ? TenantContext.Local.Tenant : new TenantId(body.Tenant);
        return Answers.Of(await passwords.SignInAsync(tenant, attempt, cancellationToken), secret => SignedIn(http, secret, options));
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, SignIns signIns, Callers callers, Caller caller, CancellationToken cancellationToken)
    {
        await signIns.RemoveAsync(caller.Own, caller.Credential, cancellationToken);
        callers.Forget();
        SignInCookie.Remove(http);
        return Results.NoContent();
    }

    private static async Task<IResult> LookAsync(Invitations invitations, LinkBody body, CancellationToken cancellationToken) =>
        Answers.Of(await invitations.FindAsync(Secret.Read(body.Link), cancellationToken), ApiJson.Default.Invitation);

    private static async Task<IResult> AcceptAsync(
        HttpContext http, Invitations invitations, PasswordSignIn passwords, SignIns signIns, Accepting audit, ServerOptions options, Callers callers, AcceptBody body, CancellationToken cancellationToken)
    {
        var secret = Secret.Read(body.Link);
        if (!(await invitations.FindAsync(secret, cancellationToken)).IsOk(out var invitation, out var refusal))
        {
            return Problems.Of(refusal);
        }

        var account = new NewAccount(invitation.ForUser ?? body.Id ?? string.Empty, body.Name ?? string.Empty, string.IsNullOrWhiteSpace(body.Email) ? null : body.Email, invitation.Role);
        var fault = (invitation.ForUser is null ? account.FindFault() : null) ?? AccountRules.PasswordFault(body.Password, account.Id);
        if (fault is not null)
        {
            return Problems.Of(fault);
        }

        if (!(await invitations.AcceptAsync(secret, account, await passwords.HashAsync(body.Password!, cancellationToken), cancellationToken)).IsOk(out var made, out refusal))
        {
            return Problems.Of(refusal);
        }

        var user = new TenantContext(secret!.Tenant, new UserId(made.Id)) { Role = made.Role };
        if (invitation.Kind == InvitationKinds.Password)
        {
            // Whoever had the old password is out.
            await signIns.RemoveOthersAsync(user, made.Id, string.Empty, cancellationToken);
            callers.Forget();
        }

        await audit.TellAsync(user, invitation.Kind, cancellationToken);
        var signedIn = await signIns.AddAsync(user, RateLimits.AddressOf(http), http.Request.Headers.UserAgent.ToString(), cancellationToken);
        SignInCookie.Write(http, signedIn, options.SignInLifeMax);
        return Results.Json(made, ApiJson.Default.Account);
    }

    private static IResult SignedIn(HttpContext http, Secret secret, ServerOptions options)
    {
        SignInCookie.Write(http, secret, options.SignInLifeMax);
        return Results.NoContent();
    }
}
