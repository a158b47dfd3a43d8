using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Witan.Data;
using Witan.Kernel.Results;
using Witan.Memory.Limits;
using Witan.Server.SignIn;

namespace Witan.Server.Api;

/// <summary>Says what was wrong, as RFC 9457 wants it: one form for every refusal and every fault.</summary>
internal static class Problems
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>Makes the answer to a refusal.</summary>
    public static IResult Of(Refusal refusal)
    {
        var retry = RetryAfter(refusal);
        var problem = Results.Json(Details(StatusOf(refusal), refusal.Message, CodeOf(refusal)), ApiJson.Default.ProblemDetails, MediaType, StatusOf(refusal));
        return retry is null ? problem : new WithRetryAfter(problem, retry.Value);
    }

    /// <summary>Makes an answer of a status and a sentence.</summary>
    public static IResult Of(int status, string detail, string? code = null) => Results.Json(Details(status, detail, code), ApiJson.Default.ProblemDetails, MediaType, status);

    /// <summary>Writes an answer of a status and a sentence.</summary>
    public static Task WriteAsync(HttpContext context, int status, string detail, string? code = null)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(Details(status, detail, code), ApiJson.Default.ProblemDetails, MediaType, context.RequestAborted);
    }

    /// <summary>Gets the status of a fault of the world.</summary>
    public static int StatusOf(StorageException fault) => fault.Fault switch
    {
        StorageFault.Unavailable or StorageFault.Busy or StorageFault.Refused => StatusCodes.Status503ServiceUnavailable,
        StorageFault.Full => StatusCodes.Status507InsufficientStorage,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        NotFound => StatusCodes.Status404NotFound,
        InvalidInput => StatusCodes.Status400BadRequest,
        LimitExceeded => StatusCodes.Status413PayloadTooLarge,
        Conflict => StatusCodes.Status409Conflict,
        MemoryBusy or MemoryUnavailable => StatusCodes.Status503ServiceUnavailable,
        SignInLocked => StatusCodes.Status429TooManyRequests,
        CodeNeeded => StatusCodes.Status401Unauthorized,
        _ => StatusCodes.Status409Conflict,
    };

    private static string? CodeOf(Refusal refusal) => refusal switch
    {
        CodeNeeded => "code-needed",
        SignInLocked => "locked",
        _ => null,
    };

    private static TimeSpan? RetryAfter(Refusal refusal) => refusal switch
    {
        SignInLocked locked => locked.RetryAfter,
        MemoryUnavailable unavailable => unavailable.RetryAfter,
        MemoryBusy => TimeSpan.FromSeconds(1),
        _ => null,
    };

    private static ProblemDetails Details(int status, string detail, string? code)
    {
        var problem = new ProblemDetails { Status = status, Title = TitleOf(status), Detail = detail, Type = "about:blank" };
        if (code is not null)
        {
            problem.Extensions["code"] = code;
        }

        return problem;
    }

    private static string TitleOf(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);

    /// <summary>An answer that says when to ask again.</summary>
    private sealed class WithRetryAfter(IResult result, TimeSpan after) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(after.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return result.ExecuteAsync(httpContext);
        }
    }
}
