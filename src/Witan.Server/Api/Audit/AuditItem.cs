using System.Text.Json.Nodes;
using Witan.Data.Audit;

namespace Witan.Server.Api.Audit;

/// <summary>An entry of the audit log.</summary>
/// <param name="Seq">Its place in the tenant's chain.</param>
/// <param name="At">When it was written.</param>
/// <param name="User">Who acted.</param>
/// <param name="Role">In which role.</param>
/// <param name="Action">What was done.</param>
/// <param name="ResourceType">The kind of thing it was done to.</param>
/// <param name="ResourceId">Which.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Details">What else is told.</param>
/// <param name="Hash">The entry's hash.</param>
public sealed record AuditItem(long Seq, DateTimeOffset At, string User, string Role, string Action, string ResourceType, string ResourceId, string Outcome, JsonObject Details, string Hash)
{
    internal static AuditItem Of(AuditRecord record) => new(
        record.Seq,
        DateTimeOffset.FromUnixTimeMilliseconds(record.AtMs),
        record.UserId,
        record.Role,
        record.Action,
        record.ResourceType,
        record.ResourceId,
        record.Outcome,
        (JsonObject)JsonNode.Parse(record.Details)!,
        Convert.ToHexStringLower(record.Hash));
}
