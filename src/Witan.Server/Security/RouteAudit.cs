using System.Globalization;
using Microsoft.AspNetCore.Http;
using Witan.Data.Audit;

namespace Witan.Server.Security;

/// <summary>Tells the audit log of every changing request that was refused, and of each that was done where what it called does not tell it.</summary>
internal sealed class RouteAudit(RequestDelegate next, AuditLog audit)
{
    /// <summary>The kind of thing that entries of this class name.</summary>
    public const string ResourceType = "route";

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteRule>() is { Audit: { } action } rule && context.Items[typeof(Caller)] is Caller caller)
        {
            var status = context.Response.StatusCode;
            var isRefused = status >= StatusCodes.Status400BadRequest;
            if (status != StatusCodes.Status429TooManyRequests && (isRefused || !rule.AuditsItself))
            {
                await audit.AppendAsync(caller.Own, Entry(context, caller, action, status), CancellationToken.None);
            }
        }
    }

    /// <summary>Names things by id: nothing that somebody wrote, and no secret, goes into the log.</summary>
    private static AuditEntry Entry(HttpContext context, Caller caller, string action, int status) => new()
    {
        UserId = caller.User,
        Role = caller.RoleWord,
        Action = action,
        ResourceType = ResourceType,
        ResourceId = context.Request.RouteValues.TryGetValue("id", out var id) && id is string text ? Cut(text) : string.Empty,
        Outcome = status switch
        {
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => AuditOutcome.Denied,
            >= StatusCodes.Status400BadRequest => AuditOutcome.Failed,
            _ => AuditOutcome.Done,
        },
        Details = string.Create(CultureInfo.InvariantCulture, $$"""{"status":{{status}}}"""),
    };

    private static string Cut(string id)
    {
        var safe = new string([.. id.Where(character => !char.IsControl(character) && !char.IsSurrogate(character))]);
        return safe.Length > AuditEntry.ResourceIdLengthMax ? safe[..AuditEntry.ResourceIdLengthMax] : safe;
    }
}
