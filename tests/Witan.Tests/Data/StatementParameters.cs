using System.Text.RegularExpressions;

namespace Witan.Tests.Data;

/// <summary>A value of the right type for each parameter of our statements, by its name.</summary>
internal static partial class StatementParameters
{
    private static readonly Dictionary<string, object?> Samples = new(StringComparer.OrdinalIgnoreCase)
    {
        ["after"] = "run_id 000090~",
        ["at"] = 1L,
        ["before"] = "~",
        ["expected"] = 1L,
        ["kind"] = "deliberation",
        ["limit"] = 20L,
        ["payload"] = "{}",
        ["prefix"] = "run_id 000010",
        ["run"] = "run_id 000050",
        ["seq"] = 2L,
        ["status"] = "Completed",
        ["title"] = "title",
        ["type"] = "opened",
        ["version"] = 2L,
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
