using System.Text.Json.Nodes;
using Witan.Boards.Records;
using Witan.Runs.Journal;
using Witan.Runs.Travel;

namespace Witan.Output;

/// <summary>Two runs side by side.</summary>
/// <param name="A">The first.</param>
/// <param name="B">The second.</param>
/// <param name="Runs">In what they differ as runs.</param>
/// <param name="Records">In what their records differ.</param>
internal sealed record Comparison(RunReport A, RunReport B, RunDiff Runs, RecordDiff Records)
{
    public static Comparison Make(RunReport a, RunReport b, EventCatalog catalog) =>
        new(a, b, RunDiff.Of(a.Events, b.Events, catalog), RecordDiff.Of(a.Record, b.Record));

    /// <summary>Writes it for machines.</summary>
    public JsonObject ToJson() => new()
    {
        ["a"] = CommandJson.Head(A.Head),
        ["b"] = CommandJson.Head(B.Head),
        ["same"] = Runs.IsSame,
        ["eventsCommon"] = Runs.EventsCommon,
        ["parting"] = Runs.Parting is { } parting ? new JsonObject { ["sequence"] = parting.Sequence, ["a"] = parting.A, ["b"] = parting.B } : null,
        ["steps"] = new JsonArray([.. Runs.Steps.Select(step => new JsonObject { ["step"] = step.Step, ["is"] = Name(step.Kind) })]),
        ["limits"] = new JsonArray([.. Runs.Limits.Select(Values)]),
        ["outcome"] = Values(Runs.Outcome),
        ["recommendation"] = Values(Records.Recommendation),
        ["findingsSame"] = Records.FindingsSame,
        ["findings"] = new JsonArray([.. Records.Findings.Select(Values)]),
    };

    /// <summary>Writes it for people.</summary>
    /// <param name="output">Where to.</param>
    public void Print(TextWriter output)
    {
        output.WriteLine($"A         {Describe(A)}");
        output.WriteLine($"B         {Describe(B)}");
        output.WriteLine($"Events    {Runs.EventsCommon} in common{(Runs.Parting is { } parting ? $"; at {parting.Sequence} {parting.A ?? "nothing more"} in A, {parting.B ?? "nothing more"} in B" : ", and no other")}");
        var changed = Runs.Limits.Where(limit => !limit.IsSame).ToList();
        output.WriteLine($"Limits    {(changed.Count == 0 ? "the same" : string.Join(", ", changed.Select(limit => $"{limit.Name} {limit.A} in A, {limit.B} in B")))}");
        output.WriteLine($"Steps     {string.Join(", ", Enum.GetValues<StepDiffKind>().Select(kind => (Kind: kind, Count: Runs.Steps.Count(step => step.Kind == kind))).Where(pair => pair.Count > 0).Select(pair => $"{pair.Count} {Words(pair.Kind)}"))}");
        foreach (var step in Runs.Steps.Where(step => step.Kind != StepDiffKind.Same))
        {
            output.WriteLine($"  {Words(step.Kind),-9}  {step.Step}");
        }

        Print(output, "Outcome", Runs.Outcome, "not over");
        Print(output, "Advice", Records.Recommendation, "none yet");
        output.WriteLine($"Findings  {Records.FindingsSame} the same, {Records.Findings.Count} not");
        foreach (var finding in Records.Findings)
        {
            output.WriteLine($"  {finding.Name}");
            output.WriteLine($"    A: {finding.A ?? "not found"}");
            output.WriteLine($"    B: {finding.B ?? "not found"}");
        }
    }

    private static void Print(TextWriter output, string label, ValueDiff value, string none)
    {
        if (value.IsSame)
        {
            output.WriteLine($"{label,-8}  {value.A ?? none}, in both");
            return;
        }

        output.WriteLine($"{label,-8}  A: {value.A ?? none}");
        output.WriteLine($"{string.Empty,-8}  B: {value.B ?? none}");
    }

    private static string Describe(RunReport report) =>
        $"{report.Head.Id}  {report.Head.Status.ToString().ToLowerInvariant()}  {report.Head.Title}{(report.Control.Forked is { } forked ? $"  (a copy of {forked.Parent} up to event {forked.At})" : string.Empty)}";

    private static JsonObject Values(ValueDiff value) => new() { ["name"] = value.Name, ["a"] = value.A, ["b"] = value.B, ["same"] = value.IsSame };

    private static string Name(StepDiffKind kind) => kind switch
    {
        StepDiffKind.OnlyInA => "onlyInA",
        StepDiffKind.OnlyInB => "onlyInB",
        StepDiffKind.Changed => "changed",
        _ => "same",
    };

    private static string Words(StepDiffKind kind) => kind switch
    {
        StepDiffKind.OnlyInA => "only in A",
        StepDiffKind.OnlyInB => "only in B",
        StepDiffKind.Changed => "changed",
        _ => "the same",
    };
}
