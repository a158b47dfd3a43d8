using System.Globalization;
using Witan.Boards.Roundtable.Governance;

namespace Witan.Boards.Roundtable;

/// <summary>Words rulings for whoever reads them at the table or at the gate.</summary>
internal static class RulingText
{
    /// <summary>Words those that are violated.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Ruling> rulings) => [.. rulings.Where(ruling => ruling.IsViolated).Select(ruling => $"{ruling.Option}: {One(ruling)}")];

    /// <summary>Words one.</summary>
    public static string One(Ruling ruling) =>
        $"{Word(ruling.Severity)}: {ruling.Title} {Word(ruling.Kind)}. {ruling.Reason}{(ruling.Evidence.Count == 0 ? string.Empty : $" ({Places(ruling)})")}";

    /// <summary>Names how an option stands to a rule.</summary>
    public static string Word(RulingKind kind) => kind switch
    {
        RulingKind.Kept => "kept",
        RulingKind.Broken => "broken",
        RulingKind.NotShown => "not shown to be kept",
        _ => "does not apply",
    };

    /// <summary>Names a severity.</summary>
    public static string Word(GovernanceSeverity severity) => severity.ToString().ToLowerInvariant();

    private static string Places(Ruling ruling) => string.Join(", ", ruling.Evidence.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Document}:{line.Line}")));
}
