using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QRCoder;
using Witan.Kernel.Results;
using Witan.Server.Security;
using Witan.Server.SignIn;

namespace Witan.Server.Api.Accounts;

/// <summary>What users do to their own accounts: password, authenticator, sign-ins, tokens.</summary>
internal static class OwnAccountRoutes
{
    private static readonly RouteRule Reads = new(Role.Viewer, Scope.Read);
    private static readonly RouteRule ReadsOwn = new(Role.Viewer, Scope.None) { PersonsOnly = true };

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/me", Show).Rule(Reads with { Scope = Scope.None }, "GetMe", "Tells who is signed in.").Produces<Me>();
        api.MapPost("/me/password", ChangePasswordAsync).Rule(Changes("password.changed") with { Rate = RateClass.SignIn }, "ChangePassword", "Changes the password; other browsers are signed out.").Produces(StatusCodes.Status204NoContent);
        api.MapPost("/me/totp", BeginTotpAsync).Rule(Changes("totp.begun"), "BeginTotp", "Gives what an authenticator is set up with; it counts once a code confirms it.").Produces<Enrolment>();
        api.MapPost("/me/totp/confirm", ConfirmTotpAsync).Rule(Changes("totp.confirmed") with { Rate = RateClass.SignIn }, "ConfirmTotp", "Lets signing in also take a code from now on.").Produces(StatusCodes.Status204NoContent);
        api.MapPost("/me/totp/remove", RemoveTotpAsync).Rule(Changes("totp.removed") with { Rate = RateClass.SignIn }, "RemoveTotp", "Lets signing in take no code any more; takes the password.").Produces(StatusCodes.Status204NoContent);
        api.MapGet("/me/sign-ins", SignInsAsync).Rule(ReadsOwn, "ListSignIns", "Lists the browsers that are signed in.").Produces<ListOf<OpenSignIn>>();
        api.MapDelete("/me/sign-ins/{id}", EndSignInAsync).Rule(Changes("sign-in.ended"), "EndSignIn", "Signs a browser out.").Produces(StatusCodes.Status204NoContent);
        api.MapGet("/me/tokens", TokensAsync).Rule(ReadsOwn, "ListTokens", "Lists the tokens of programs.").Produces<ListOf<ApiToken>>();
        api.MapPost("/me/tokens", AddTokenAsync).Rule(Changes("token.made"), "AddToken", "Makes a token; its secret is shown this once.").Produces<NewToken>(StatusCodes.Status201Created);
        api.MapDelete("/me/tokens/{id}", RevokeTokenAsync).Rule(Changes("token.revoked"), "RevokeToken", "Revokes a token.").Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>Only a person changes what proves who they are: a token that leaks must not make others, nor lock its owner out.</summary>
    private static RouteRule Changes(string action) => new(Role.Viewer, Scope.None) { PersonsOnly = true, Audit = action };

    private static IResult Show(Caller caller) =>
        Results.Json(new Me(caller.Tenant.Value, caller.User.Value, caller.RoleWord, Roles.ScopesOf(caller.Scopes), caller.Credential), ApiJson.Default.Me);

    private static async Task<IResult> ChangePasswordAsync(
        UserAccounts accounts, SignIns signIns, PasswordSignIn passwords, Callers callers, Caller caller, PasswordBody body, CancellationToken cancellationToken)
    {
        if (AccountRules.PasswordFault(body.New, caller.User.Value) is { } fault)
        {
            return Problems.Of(fault);
        }

        if (!await passwords.FitsAsync(caller.Own, body.Current ?? string.Empty, cancellationToken))
        {
            return Problems.Of(new InvalidInput("The current password is wrong."));
        }

        await accounts.SetPasswordAsync(caller.Own, await passwords.HashAsync(body.New!, cancellationToken), cancellationToken);
        await signIns.RemoveOthersAsync(caller.Own, caller.User.Value, caller.Credential, cancellationToken);
        callers.Forget();
        return Results.NoContent();
    }

    private static async Task<IResult> BeginTotpAsync(UserAccounts accounts, Caller caller, CancellationToken cancellationToken)
    {
        if ((await accounts.RowAsync(caller.Own, caller.User.Value, cancellationToken))?.ActiveTotp is not null)
        {
            return Problems.Of(new Conflict("An authenticator is set up already. Remove it first."));
        }

        var secret = Totp.NewSecret();
        await accounts.SetTotpAsync(caller.Own, secret, isConfirmed: false, step: 0, cancellationToken);
        var uri = Totp.Uri(secret, caller.User.Value);
        using var code = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return Results.Json(new Enrolment(secret, uri, picture.GetGraphic(6)), ApiJson.Default.Enrolment);
    }

    private static async Task<IResult> ConfirmTotpAsync(UserAccounts accounts, TimeProvider time, Caller caller, CodeBody body, CancellationToken cancellationToken)
    {
        var row = await accounts.RowAsync(caller.Own, caller.User.Value, cancellationToken);
        if (row?.TotpSecret is not { } secret || row.ActiveTotp is not null)
        {
            return Problems.Of(new Conflict("There is no authenticator that waits to be confirmed."));
        }

        if (Totp.StepOf(secret, body.Code, time.GetUtcNow()) is not { } step)
        {
            return Problems.Of(new InvalidInput("The code is wrong. Is the clock of the authenticator right?"));
        }

        await accounts.SetTotpAsync(caller.Own, secret, isConfirmed: true, step, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> RemoveTotpAsync(UserAccounts accounts, PasswordSignIn passwords, Caller caller, CodeBody body, CancellationToken cancellationToken)
    {
        if (!await passwords.FitsAsync(caller.Own, body.Password ?? string.Empty, cancellationToken))
        {
            return Problems.Of(new InvalidInput("The password is wrong."));
        }

        await accounts.SetTotpAsync(caller.Own, secret: null, isConfirmed: false, step: 0, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> SignInsAsync(SignIns signIns, Caller caller, CancellationToken cancellationToken) =>
        Results.Json(new ListOf<OpenSignIn>(await signIns.ListAsync(caller.Own, caller.User.Value, cancellationToken)), ApiJson.Default.ListOfOpenSignIn);

    private static async Task<IResult> EndSignInAsync(SignIns signIns, Callers callers, Caller caller, string id, CancellationToken cancellationToken)
    {
        var found = await signIns.RemoveAsync(caller.Own, id, cancellationToken);
        callers.Forget();
        return found ? Results.NoContent() : Problems.Of(new NotFound("There is no such sign-in."));
    }

    private static async Task<IResult> TokensAsync(ApiTokens tokens, Caller caller, CancellationToken cancellationToken) =>
        Results.Json(new ListOf<ApiToken>(await tokens.ListAsync(caller.Own, caller.User.Value, cancellationToken)), ApiJson.Default.ListOfApiToken);

    private static async Task<IResult> AddTokenAsync(ApiTokens tokens, Caller caller, NewTokenBody body, CancellationToken cancellationToken) => Roles.FindScopes(body.Scopes ?? []) is { } scopes
        ? Answers.Of(await tokens.AddAsync(caller.Own, body.Name, scopes, body.Days, cancellationToken), made => Results.Json(made, ApiJson.Default.NewToken, statusCode: StatusCodes.Status201Created))
        : Problems.Of(new InvalidInput($"scopes takes at least one of {string.Join(", ", Roles.ScopeWords)}."));

    private static async Task<IResult> RevokeTokenAsync(ApiTokens tokens, Callers callers, Caller caller, string id, CancellationToken cancellationToken)
    {
        var found = await tokens.RevokeAsync(caller.Own, id, cancellationToken);
        callers.Forget();
        return found ? Results.NoContent() : Problems.Of(new NotFound("There is no such token."));
    }
}
