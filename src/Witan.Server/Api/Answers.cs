using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Witan.Kernel.Results;

namespace Witan.Server.Api;

/// <summary>Turns what the program says into answers.</summary>
internal static class Answers
{
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
            ? Problems.Of(StatusCodes.Status412PreconditionFailed, $"It has changed since you read it: it is at {Tag(version)} now. Read it again, then change it.")
            : null;

    private static string Tag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
