using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Witan.Server.Api;

namespace Witan.Server.Security;

/// <summary>Signs a request in by its bearer token, else by its cookie. Both carry a secret that the database can take away.</summary>
internal sealed class WitanAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Callers callers)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Witan";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        var isToken = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);
        if (!isToken && header.Length > 0)
        {
            return AuthenticateResult.Fail("The Authorization header takes a bearer token.");
        }

        var text = isToken ? header[Bearer.Length..].Trim() : SignInCookie.Read(Request);
        if (string.IsNullOrEmpty(text))
        {
            return AuthenticateResult.NoResult();
        }

        if (await callers.FindAsync(text, isToken ? CallerKind.Program : CallerKind.Person, Context.RequestAborted) is not { } caller)
        {
            return AuthenticateResult.Fail("The credential does not hold, or no longer.");
        }

        Context.Items[typeof(Caller)] = caller;
        // The antiforgery token is bound to the name: one user's, or one sign-in's, is of no use to another.
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, $"{caller.Tenant}/{caller.User}/{caller.Credential}")], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer realm=\"witan\"";
        return Problems.WriteAsync(Context, StatusCodes.Status401Unauthorized, "Sign in first: by the page /sign-in, or with a bearer token.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problems.WriteAsync(Context, StatusCodes.Status403Forbidden, RouteRequirement.Explain(Context));
}
