using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Witan.Data;
using Witan.Server.Api;

namespace Witan.Server.Hosting;

/// <summary>Turns what was thrown into an answer that says what was wrong and nothing that only we should know.</summary>
internal sealed partial class Faults(RequestDelegate next, ILogger<Faults> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: >= StatusCodes.Status400BadRequest, HasStarted: false, ContentType: null })
            {
                await WriteAsync(context, context.Response.StatusCode, Explain(context.Response.StatusCode));
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, bad.StatusCode, Explain(bad));
        }
        catch (StorageException fault) when (!context.Response.HasStarted)
        {
            LogStorage(context.TraceIdentifier, fault);
            context.Response.Headers.RetryAfter = "1";
            await WriteAsync(context, Problems.StatusOf(fault), fault.Message);
        }
        catch (TimeoutException busy) when (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = "2";
            await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, busy.Message);
        }
#pragma warning disable CA1031 // The last catch of a request: whatever it is, the client gets an answer and the log the fault.
        catch (Exception fault) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            LogUnexpected(context.TraceIdentifier, fault);
            await WriteAsync(context, StatusCodes.Status500InternalServerError, $"Something went wrong that should not. The log tells more under {context.TraceIdentifier}.");
        }
    }

    private static async Task WriteAsync(HttpContext context, int status, string detail) => await Problems.WriteAsync(context, status, detail);

    /// <summary>Says what the framework leaves unsaid.</summary>
    private static string Explain(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "A value in the address has the wrong form: a number, a time or true or false was expected. /api/v1/openapi.json tells which.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take this method; the header Allow names those that it takes.",
        StatusCodes.Status415UnsupportedMediaType => "The body is JSON: send it with the header Content-Type: application/json.",
        _ => "The request cannot be taken as it is. /api/v1/openapi.json describes what there is.",
    };

    /// <summary>Says what was wrong with a body, where the reader of JSON knows.</summary>
    private static string Explain(BadHttpRequestException bad) => bad.InnerException is System.Text.Json.JsonException json
        ? $"The body cannot be read: {(json.Path is { Length: > 2 } path ? $"{path[2..]}: " : string.Empty)}{FirstSentence(json.Message)}"
        : bad.Message;

    private static string FirstSentence(string message)
    {
        if (message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal))
        {
            return "there is no such field.";
        }

        if (message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal))
        {
            return "the value has the wrong type, or is none of the words that are known.";
        }

        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    [LoggerMessage(4001, LogLevel.Error, "Request {Request}: the store failed.")]
    private partial void LogStorage(string request, Exception fault);

    [LoggerMessage(4002, LogLevel.Error, "Request {Request} ended in a fault that nobody expected.")]
    private partial void LogUnexpected(string request, Exception fault);
}
