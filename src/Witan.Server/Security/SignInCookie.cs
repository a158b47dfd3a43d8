using Microsoft.AspNetCore.Http;

namespace Witan.Server.Security;

/// <summary>The cookie of a browser that is signed in.</summary>
internal static class SignInCookie
{
    /// <summary>Its name where there is no TLS.</summary>
    public const string Plain = "witan";

    /// <summary>A browser keeps a cookie of this name from being set by anything but the very host over TLS.</summary>
    public const string Guarded = "__Host-witan";

    public static string? Read(HttpRequest request) => request.Cookies[request.IsHttps ? Guarded : Plain];

    public static void Write(HttpContext context, Secret secret, TimeSpan life) =>
        context.Response.Cookies.Append(context.Request.IsHttps ? Guarded : Plain, secret.ToText(), Options(context, life));

    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(context.Request.IsHttps ? Guarded : Plain, Options(context, life: null));

    private static CookieOptions Options(HttpContext context, TimeSpan? life) =>
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = life, IsEssential = true };
}
