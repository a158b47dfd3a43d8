using Witan.Data;
using Witan.Data.Audit;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Boards.Roundtable.Governance;

/// <summary>A tenant's governance rules: those of the program, changed or switched off, and its own. Each change has its entry in the audit log, in the same transaction.</summary>
/// <param name="database">The database, with the tables of <see cref="BoardsData"/>.</param>
/// <param name="audit">The audit log.</param>
/// <param name="role">The role in which users act whose context names none.</param>
public sealed class GovernanceRules(IDatabase database, AuditLog audit, string role)
{
    private const string ResourceType = "governance-rule";

    /// <summary>Lists them, those of the program first.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<RuleEntry>> ListAsync(TenantContext context, CancellationToken cancellationToken) => database.ReadAsync(context, ReadAsync, cancellationToken);

    /// <summary>Adds a rule, or changes one.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="cancellationToken">Ends the wait for a turn.</param>
    /// <returns>The entry; <see cref="InvalidInput"/> when it is not fit; <see cref="Conflict"/> when there are too many.</returns>
    public async Task<Result<RuleEntry>> SaveAsync(TenantContext context, GovernanceRule rule, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return GovernanceRuleCheck.Fault(rule) is { } fault
            ? fault
            : await database.WriteAsync<Result<RuleEntry>>(
                context,
                async session =>
                {
                    var entries = await ReadAsync(session);
                    if (entries.All(entry => entry.Rule.Code != rule.Code) && entries.Count >= GovernanceLimits.RulesMax)
                    {
                        return new Conflict($"There are {GovernanceLimits.RulesMax} rules, which is the most. Remove one of your own first.");
                    }

                    return await WriteAsync(session, rule, isOn: true, "governance-rule.saved");
                },
                cancellationToken);
    }

    /// <summary>Switches a rule on or off.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="code">Its code.</param>
    /// <param name="isOn">Whether it is asked from now on.</param>
    /// <param name="cancellationToken">Ends the wait for a turn.</param>
    /// <returns>The entry as it is then; <see cref="NotFound"/>.</returns>
    public Task<Result<RuleEntry>> SwitchAsync(TenantContext context, string code, bool isOn, CancellationToken cancellationToken) => database.WriteAsync<Result<RuleEntry>>(
        context,
        async session => (await ReadAsync(session)).FirstOrDefault(entry => entry.Rule.Code == code) is { } known
            ? await WriteAsync(session, known.Rule, isOn, isOn ? "governance-rule.switched-on" : "governance-rule.switched-off")
            : Unknown(code),
        cancellationToken);

    /// <summary>Removes a rule of the tenant's own, or takes back what it changed of one of the program's.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="code">Its code.</param>
    /// <param name="cancellationToken">Ends the wait for a turn.</param>
    /// <returns>What stood there; <see cref="NotFound"/>.</returns>
    public Task<Result<RuleEntry>> RemoveAsync(TenantContext context, string code, CancellationToken cancellationToken) => database.WriteAsync<Result<RuleEntry>>(
        context,
        async session =>
        {
            var known = (await ReadAsync(session)).FirstOrDefault(entry => entry.Rule.Code == code);
            if (known is null || await session.ExecuteAsync(GovernanceSql.Remove, new { code }) == 0)
            {
                return known is null ? Unknown(code) : new Conflict($"The rule '{code}' came with the program and was not changed. Switch it off: witan rules off {code}.");
            }

            await AuditAsync(session, code, "governance-rule.removed");
            return known;
        },
        cancellationToken);

    private static NotFound Unknown(string code) => new($"There is no governance rule '{code}'. 'witan rules list' shows them.");

    private async Task<RuleEntry> WriteAsync(DataSession session, GovernanceRule rule, bool isOn, string deed)
    {
        await session.ExecuteAsync(GovernanceSql.Save, new { code = rule.Code, content = GovernanceRuleRow.Write(rule), off = isOn ? 0L : 1L });
        await AuditAsync(session, rule.Code, deed);
        return (await ReadAsync(session)).First(entry => entry.Rule.Code == rule.Code);
    }

    private static async Task<IReadOnlyList<RuleEntry>> ReadAsync(DataSession session)
    {
        var own = (await session.QueryAsync<GovernanceRuleRow>(GovernanceSql.List, new { limit = GovernanceLimits.RulesMax })).ToDictionary(row => row.Code, StringComparer.Ordinal);
        var seeded = SeededRules.All.Select(rule => own.Remove(rule.Code, out var row)
            ? new RuleEntry(row.Read(), row.IsOff == 0, IsSeeded: true, IsChanged: GovernanceRuleRow.Write(rule) != row.Content)
            : new RuleEntry(rule, IsOn: true, IsSeeded: true, IsChanged: false)).ToList();
        return [.. seeded, .. own.Values.OrderBy(row => row.Code, StringComparer.Ordinal).Select(row => new RuleEntry(row.Read(), row.IsOff == 0, IsSeeded: false, IsChanged: false))];
    }

    private Task AuditAsync(DataSession session, string code, string action) => audit.AppendAsync(session, new AuditEntry
    {
        UserId = session.Context!.User,
        Role = session.Context!.Role ?? role,
        Action = action,
        ResourceType = ResourceType,
        ResourceId = code,
        Outcome = AuditOutcome.Done,
        Details = "{}",
    });
}
