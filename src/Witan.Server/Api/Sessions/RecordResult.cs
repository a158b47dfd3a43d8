using Microsoft.AspNetCore.Http;
using Witan.Boards.Records;

namespace Witan.Server.Api.Sessions;

/// <summary>A record as a file. Its page has styles of its own and needs no script, and may do nothing else.</summary>
internal sealed class RecordResult(byte[] content, RecordFormat format) : IResult
{
    private const string PagePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = format switch
        {
            RecordFormat.Md => "text/markdown; charset=utf-8",
            RecordFormat.Html => "text/html; charset=utf-8",
            _ => "application/json; charset=utf-8",
        };
        if (format == RecordFormat.Html)
        {
            response.Headers.ContentSecurityPolicy = PagePolicy;
        }

        response.ContentLength = content.Length;
        return response.Body.WriteAsync(content, httpContext.RequestAborted).AsTask();
    }
}
