using System.Globalization;
using Witan.Boards.Roundtable;
using Witan.Boards.Roundtable.Governance;
using Witan.Runs.Events;

namespace Witan.Boards.Records.Table;

/// <summary>Words that the Markdown and the HTML form of a round table's record share. Nothing here is encoded.</summary>
internal static class TableText
{
    public static string Recommended(RecordedTable table) =>
        table.Recommended is { } option ? $"The table recommends {option}. {table.WhyRecommended}" : $"The table recommends nothing. {table.WhyRecommended}";

    public static string Decision(RecordedTable table) => table.Decision switch
    {
        null => "Nobody has decided yet. Nothing counts as decided before a person does.",
        { Option: null } rejected => $"{Who(rejected)} {(rejected.Verdict == GateVerdict.Rejected ? "rejected all of it" : "named no option")}: {rejected.Reason}",
        var chosen => $"{Who(chosen)} {(chosen.Verdict == GateVerdict.Amended ? "decided, with a change, for" : "decided for")} {chosen.Option}: {chosen.Reason}{(chosen.Amendment is { } change ? $" The change: {change}" : string.Empty)}",
    };

    public static string Missing(MissingSpecialist missing) => $"{missing.Topic}: {missing.Why}";

    public static string Invoked(InvokedSeat seat, IReadOnlyDictionary<string, string> names) =>
        $"{names.GetValueOrDefault(seat.Seat, seat.Seat)}{(seat.Topics.Count == 0 ? string.Empty : $", for {string.Join(", ", seat.Topics)}")}";

    public static string Places(IReadOnlyList<Deliberation.Arguments.CitedLine> lines) =>
        lines.Count == 0 ? "–" : string.Join(", ", lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Document}:{line.Line}")));

    public static string Rule(Ruling ruling) => $"{ruling.Title} ({RulingText.Word(ruling.Severity)})";

    public static string Stands(Ruling ruling) => RulingText.Word(ruling.Kind);

    public static IEnumerable<(string Area, string Text)> Impact(ChangeImpact impact) =>
        [("Process", impact.Process), ("Testing", impact.Testing), ("Documentation", impact.Documentation), ("Security", impact.Security), ("Operations", impact.Operations)];

    private static string Who(RecordedDecision decision) => decision.By is { } by ? decision.Role is { } role ? $"{by} ({role})" : by : "The deadline";
}
