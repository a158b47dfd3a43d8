using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Witan.Server.Logging;

/// <summary>Gives every request an id, which every line about it has, its answer carries, and the database's own log shows.</summary>
internal static partial class RequestLog
{
    /// <summary>The header that carries the id, both ways.</summary>
    public const string Header = "X-Request-Id";

    /// <summary>The most characters of an id that a caller names.</summary>
    public const int IdMax = 64;

    private const string Category = "Witan.Server.Requests";

    /// <summary>Adds it to the pipeline, before everything else.</summary>
    public static void Use(WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        app.Use((context, next) => RunAsync(context, next, logger));
    }

    /// <summary>Takes a caller's id when it is one: letters, digits, hyphens, dots and underscores; else makes one.</summary>
    internal static string IdOf(string? named) =>
        named is { Length: > 0 and <= IdMax } && named.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') ? named : Guid.NewGuid().ToString("N");

    private static async Task RunAsync(HttpContext context, RequestDelegate next, ILogger logger)
    {
        var id = IdOf(context.Request.Headers[Header].FirstOrDefault());
        context.Response.Headers[Header] = id;
        using var correlated = Kernel.Identity.Correlation.Begin(id);
        using var scope = logger.BeginScope(new KeyValuePair<string, object?>[] { new("request", id) });
        var began = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            // The route, never the path: a path may hold what is nobody else's business.
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
            LogRequest(logger, context.Request.Method, route, context.Response.StatusCode, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    [LoggerMessage(6001, LogLevel.Debug, "{Method} {Route} was answered with {Status} in {TookMs} ms.")]
    private static partial void LogRequest(ILogger logger, string method, string route, int status, double tookMs);
}
