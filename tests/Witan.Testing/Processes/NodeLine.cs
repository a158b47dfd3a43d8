using System.Globalization;
using System.Text.Json;

namespace Witan.Testing.Processes;

/// <summary>One thing that a node says.</summary>
/// <param name="What">What happened: <c>begin</c>, <c>end</c>, <c>leave</c>, <c>conflict</c>, <c>killed</c>, <c>paused</c>, <c>call</c> and others.</param>
/// <param name="Run">The run that it happened to; empty for the node itself.</param>
/// <param name="At">When, by the node's clock.</param>
/// <param name="Step">The step that is called; empty otherwise.</param>
public sealed record NodeLine(string What, string Run, DateTimeOffset At, string Step = "")
{
    /// <summary>Reads what a node of scripted runs prints; null for other lines.</summary>
    public static NodeLine? Script(string line) => line.Split(' ') switch
    {
        ["started", _] => new NodeLine("started", string.Empty, TimeProvider.System.GetUtcNow()),
        [var what, var run, var at] => new NodeLine(what, run, Time(at)),
        [var what, var run, var at, var step] => new NodeLine(what, run, Time(at), step),
        _ => null,
    };

    /// <summary>Reads what <c>witan worker --json</c> prints, in the words of the other kind of node.</summary>
    public static NodeLine? Worker(string line)
    {
        using var json = JsonDocument.Parse(line);
        var what = json.RootElement.GetProperty("what").GetString()!;
        var run = json.RootElement.TryGetProperty("run", out var id) ? id.GetString()! : string.Empty;
        return new NodeLine(Word(what), run, json.RootElement.GetProperty("at").GetDateTimeOffset());
    }

    private static string Word(string what) => what switch
    {
        "driving" => "begin",
        "completed" => "end",
        "interrupted" => "leave",
        "refused" => "conflict",
        _ => what,
    };

    private static DateTimeOffset Time(string ms) => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(ms, CultureInfo.InvariantCulture));
}
