using System.Text.RegularExpressions;

namespace Witan.Tests.Data;

/// <summary>A value of the right type for each parameter of our statements, by its name.</summary>
internal static partial class StatementParameters
{
    private static readonly Dictionary<string, object?> Samples = new(StringComparer.OrdinalIgnoreCase)
    {
        ["action"] = "action",
        ["actor"] = "actor",
        ["afterSeq"] = 1L,
        ["after"] = "run_id 000090~",
        ["at"] = 1L,
        ["atMs"] = 1L,
        ["before"] = "~",
        ["beforeSeq"] = long.MaxValue,
        ["cached"] = 0L,
        ["cacheReadTokens"] = 1L,
        ["cacheWriteTokens"] = 1L,
        ["callId"] = "callId",
        ["cap"] = 1L,
        ["category"] = "category",
        ["code"] = "code",
        ["confidence"] = 0.5,
        ["content"] = "content",
        ["contentHash"] = "contentHash",
        ["cost"] = 1L,
        ["attempts"] = 1L,
        ["due"] = 1L,
        ["id"] = "work_id 000050",
        ["owner"] = "owner",
        ["perTenant"] = 4L,
        ["turns"] = 20L,
        ["until"] = 1L,
        ["worker"] = "worker",
        ["error"] = "error",
        ["never"] = 1L,
        ["beforeMs"] = 1L,
        ["day"] = 20_000L,
        ["definition"] = "definition",
        ["details"] = "details",
        ["entry_key"] = "entry_key",
        ["expected"] = 1L,
        ["expertise"] = "expertise",
        ["expires"] = 1L,
        ["final"] = 1L,
        ["format"] = "format",
        ["genesis"] = new byte[32],
        ["gone"] = "gone",
        ["hash"] = new byte[32],
        ["holder"] = "holder",
        ["identity"] = "identity",
        ["inputTokens"] = 1L,
        ["isWorker"] = 1L,
        ["key"] = "key",
        ["kind"] = "kind",
        ["late"] = 0L,
        ["latencyMs"] = 1L,
        ["limit"] = 20L,
        ["max"] = 1L,
        ["model"] = "model",
        ["name"] = "name",
        ["now"] = 1L,
        ["option"] = "option",
        ["outcome"] = "outcome",
        ["outputTokens"] = 1L,
        ["payload"] = "payload",
        ["persona"] = "persona",
        ["phase"] = "phase",
        ["prefix"] = "run_id 000010",
        ["previousHash"] = new byte[32],
        ["protocol"] = "protocol",
        ["provider"] = "provider",
        ["question"] = "question",
        ["reason"] = "reason",
        ["released"] = 1L,
        ["resourceId"] = "resourceId",
        ["resourceType"] = "resourceType",
        ["role"] = "role",
        ["round"] = 1L,
        ["roundsMax"] = 1L,
        ["run"] = "run_id 000050",
        ["runId"] = "runId",
        ["score"] = 1L,
        ["seq"] = 2L,
        ["source"] = "run_id 000050",
        ["standing"] = "excluded",
        ["status"] = "Completed",
        ["step"] = "step",
        ["temperature"] = 0.5,
        ["title"] = "title",
        ["tokens"] = 1L,
        ["type"] = "type",
        ["value"] = new byte[32],
        ["version"] = 2L,
        ["wakes"] = 1L,
        ["weight"] = 0.5,
    };

    /// <summary>Gets the parameters of a statement, without those of the context.</summary>
    public static IReadOnlyDictionary<string, object?> Of(StatementText statement) => Names().Matches(statement.Sql)
        .Select(match => match.Groups[1].Value)
        .Distinct(StringComparer.Ordinal)
        .Where(name => name is not ("tenant" or "user" or "wide"))
        .ToDictionary(name => name, name => Samples.TryGetValue(name, out var value)
            ? value
            : throw new InvalidOperationException($"{statement} has the parameter @{name}, for which {nameof(StatementParameters)} knows no value. Add one."));

    [GeneratedRegex(@"@(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
