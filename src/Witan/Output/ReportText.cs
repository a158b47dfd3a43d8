using System.Globalization;
using Witan.Boards.Records;
using Witan.Boards.Records.Board;
using Witan.Runs.Control;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>Prints a report for people.</summary>
/// <param name="output">Where to.</param>
/// <param name="catalog">Names events.</param>
/// <param name="dataOption">The option that names the data directory, for commands to copy.</param>
internal sealed class ReportText(TextWriter output, EventCatalog catalog, string dataOption)
{
    public void Print(RunReport report)
    {
        PrintHead(report);
        PrintLimits(report);
        PrintWaits(report);
        foreach (var (step, trouble) in report.Control.Troubles.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Line("Trouble", $"{step} failed {trouble.Attempts} of {report.Control.Limits.AttemptsMax} times: {trouble.Reason} Next try {Utc(trouble.RetryAt)}");
        }

        foreach (var recorded in report.Events)
        {
            output.WriteLine($"  {recorded.Sequence,4}  {Utc(recorded.At)}  {EventText.Of(recorded.Event, catalog)}");
        }

        PrintEnd(report);
    }

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Status(RunReport report)
    {
        var control = report.Control;
        var status = report.Head.Status.ToString().ToLowerInvariant();
        return control switch
        {
            { Closed: { } closed } => $"{status}: {closed.Reason}",
            { Paused: { } paused } => $"{status} by {paused.By}: {paused.Reason}",
            _ when report.Head.Status == RunStatus.Waiting => $"{status} for {string.Join(", ", control.Waits.Values.Select(wait => $"{wait.Kind.ToString().ToLowerInvariant()} '{wait.Name}'"))}",
            _ => status,
        };
    }

    private void PrintHead(RunReport report)
    {
        var head = report.Head;
        if (report.Of is { } of)
        {
            output.WriteLine($"As it stood after event {head.Version} of {of}.");
        }

        Line("Run", head.Id.Value);
        Line("Title", head.Title);
        Line("Status", Status(report));
        if (report.Control.Forked is { } forked)
        {
            Line("Parent", $"{forked.Parent} at event {forked.At}, copied by {forked.By}");
        }

        if (report.Control.Driven is { } driven)
        {
            Line(report.IsDriven ? "Driven" : "Drove", $"{driven.Node}{(report.IsDriven ? string.Empty : ", last")}");
        }

        Line("Opened", Utc(head.OpenedAt));
        Line("Updated", $"{Utc(head.UpdatedAt)}, {Seconds(report.Events[^1].At - report.BeganAt)} s after it was {(report.Control.Forked is null ? "opened" : "copied")}");
    }

    private void PrintLimits(RunReport report)
    {
        var (control, limits) = (report.Control, report.Control.Limits);
        Line("Steps", $"{control.StepsTaken} of {limits.StepsMax}");
        Line("Rounds", $"{RunCalls.Rounds(report.Events)} of {limits.RoundsMax}");
        Line("Work", $"{Seconds(control.Worked)} s of {limits.WallClock.TotalMinutes:0.#} minutes");
        Line("Cost", $"{EventText.Usd(control.Budget.SettledUsd)} USD spent, {EventText.Usd(control.Budget.OpenUsd)} set aside, of {EventText.Usd(limits.CostUsd)}");
        var inherited = RunCalls.Inherited(report.Events);
        var calls = RunCalls.Of(report.Events);
        Line("Calls", $"{calls.Count}, {calls.Sum(call => call.CostUsd):0.00} USD{(inherited > 0 ? $"; {inherited} of them made and paid by the parent" : string.Empty)}");
    }

    private void PrintWaits(RunReport report)
    {
        foreach (var wait in report.Control.Waits.Values)
        {
            switch (wait.Kind)
            {
                case WaitKind.Gate:
                    Line("Gate", $"'{wait.Name}'{(wait.Due is { } deadline ? $", denied by itself at {Utc(deadline)}" : string.Empty)}, shows:");
                    Quote(wait.Text);
                    Line("Hash", wait.Hash ?? string.Empty);
                    Ask(report, $"Decide with: witan approve|amend|reject {report.Head.Id} --gate {Word(wait.Name)} --hash {wait.Hash} --reason TEXT{dataOption}");
                    break;
                case WaitKind.Question:
                    Line("Question", $"'{wait.Name}'{(wait.Due is { } lapse ? $", goes on without an answer at {Utc(lapse)}" : string.Empty)}:");
                    Quote(wait.Text);
                    Ask(report, $"Answer with: witan answer {report.Head.Id} --question {Word(wait.Name)} TEXT{dataOption}");
                    break;
                default:
                    Line("Timer", $"'{wait.Name}'{(wait.Due is { } due ? $", until {Utc(due)}" : string.Empty)}");
                    break;
            }
        }
    }

    private void PrintEnd(RunReport report)
    {
        foreach (var part in (report.Record as BoardRecord)?.Parts ?? [])
        {
            var verdict = part.Verdict;
            output.WriteLine($"Outcome of {part.Id}: {(verdict is null ? $"none, {part.Failure}" : verdict.WinnerText is { } won ? $"{won} ({verdict.Label.ToString().ToLowerInvariant()}, confidence {verdict.Confidence * 100:0} %)" : $"no option won. {verdict.WhyNone}")}");
        }

        if (report.Record is DecisionRecord record)
        {
            output.WriteLine($"Recommendation: {record.Recommendation.Text} ({record.Recommendation.Agreement.ToString().ToLowerInvariant()}, confidence {record.Recommendation.Confidence * 100:0} %), {record.Findings.Count} findings");
        }

        if (report.Of is not null)
        {
            if (report.Control.Closed is null)
            {
                output.WriteLine($"Go another way from here with: witan fork {report.Head.Id} --at {report.Head.Version}{dataOption}");
            }
        }
        else if (report.Record is not null)
        {
            output.WriteLine($"Read it with: witan export {report.Head.Id} --format md{dataOption}");
        }
        else if (!report.Head.IsOver && !report.IsDriven)
        {
            output.WriteLine($"Go on with: witan resume {report.Head.Id}{dataOption}");
        }
    }

    /// <summary>What stood open in the past cannot be answered any more.</summary>
    private void Ask(RunReport report, string how)
    {
        if (report.Of is null)
        {
            output.WriteLine($"          {how}");
        }
    }

    private void Quote(string? text)
    {
        foreach (var line in (text ?? string.Empty).Split('\n'))
        {
            output.WriteLine($"          | {line.TrimEnd('\r')}");
        }
    }

    private static string Word(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? name : $"'{name.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private void Line(string label, string text) => output.WriteLine($"{label,-8}  {text}");
}
