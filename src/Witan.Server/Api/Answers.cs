using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Witan.Kernel.Results;

namespace Witan.Server.Api;

/// <summary>Turns what the program says into answers.</summary>
internal static class Answers
{
    /// <summary>The header in which a client names the version that it read.</summary>
    public const string IfMatch = "If-Match";

    /// <summary>Writes a value, or why there is none.</summary>
    public static IResult Of<T>(Result<T> result, JsonTypeInfo<T> type)
        where T : notnull => result.IsOk(out var value, out var refusal) ? Results.Json(value, type) : Problems.Of(refusal);

    /// <summary>Writes what is made of a value, or why there is none.</summary>
    public static IResult Of<T>(Result<T> result, Func<T, IResult> make)
        where T : notnull => result.IsOk(out var value, out var refusal) ? make(value) : Problems.Of(refusal);

    /// <summary>Names a version, so that a change can say which it means.</summary>
    public static void SetTag(HttpContext context, long version) => context.Response.Headers.ETag = Tag(version);

    /// <summary>Says why a change does not hold any more; null when it does, or the client does not ask.</summary>
    public static IResult? Stale(HttpContext context, long version) =>
        context.Request.Headers.IfMatch.ToString() is { Length: > 0 } asked && asked != "*" && asked != Tag(version)
            ? Changed(version)
            : null;

    /// <summary>Says that what the client read is not what stands.</summary>
    public static IResult Changed(long version) =>
        Problems.Of(StatusCodes.Status412PreconditionFailed, $"It has changed since you read it: it is at {Tag(version)} now. Read it again, then change it.");

    /// <summary>As <see cref="Stale"/>, where a change must say which version it means.</summary>
    public static IResult? StaleOrBlind(HttpContext context, long version) => context.Request.Headers.IfMatch.Count == 0
        ? Problems.Of(StatusCodes.Status428PreconditionRequired, $"Say which version you change, in the header {IfMatch}: the ETag of what you read, which is {Tag(version)} now.")
        : Stale(context, version);

    private static string Tag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
