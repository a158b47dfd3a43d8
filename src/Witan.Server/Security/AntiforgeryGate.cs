using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Witan.Server.Api;

namespace Witan.Server.Security;

/// <summary>Wants the antiforgery token with every changing request of a browser, and of every form that nobody is signed in for.</summary>
/// <remarks>A bearer token is sent by nobody but its owner's program, so that such a request needs no other proof.</remarks>
internal sealed class AntiforgeryGate(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var changes = !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method));
        if (changes && context.Items[typeof(Caller)] is not Caller { Kind: CallerKind.Program } && context.GetEndpoint() is not null && !await antiforgery.IsRequestValidAsync(context))
        {
            await Problems.WriteAsync(
                context,
                StatusCodes.Status400BadRequest,
                "The antiforgery token is missing or of another sign-in. Get one from /api/v1/antiforgery and send it as the header X-Witan-Antiforgery; a program signs in with a bearer token and needs none.",
                "antiforgery");
            return;
        }

        await next(context);
    }
}
