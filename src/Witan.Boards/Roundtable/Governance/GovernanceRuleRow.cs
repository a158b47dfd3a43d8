using System.Text.Json;
using Witan.Data;

namespace Witan.Boards.Roundtable.Governance;

/// <summary>What a tenant says of a rule, as it is stored.</summary>
internal sealed class GovernanceRuleRow
{
    public string Code { get; init; } = string.Empty;

    public string Content { get; init; } = string.Empty;

    public long IsOff { get; init; }

    public GovernanceRule Read() => JsonSerializer.Deserialize(Content, GovernanceJson.Default.GovernanceRule)
        ?? throw new StorageException(StorageFault.Incompatible, $"The governance rule '{Code}' is stored in a form that this program does not know.");

    public static string Write(GovernanceRule rule) => JsonSerializer.Serialize(rule, GovernanceJson.Default.GovernanceRule);
}
