using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Witan.Boards.Records;
using Witan.Boards.Records.Board;
using Witan.Kernel.Identity;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>Prints events as JSON, one a line: the journal's own, a <c>step.started</c> before each step, <c>record.written</c> at last.</summary>
internal sealed class JsonView(TextWriter output, RunId run, EventCatalog catalog) : IRunView
{
    public void Begin(IReadOnlyList<RecordedEvent> events, bool resumed)
    {
        if (!resumed)
        {
            OnAppended(events);
            return;
        }

        Write("run.resumed", new JsonObject { ["sequence"] = events.Count });
    }

    public void OnStarted(Step step) => Write("step.started", new JsonObject { ["step"] = step.Name });

    public void OnAppended(IReadOnlyList<RecordedEvent> events)
    {
        foreach (var recorded in events)
        {
            var data = JsonNode.Parse(catalog.Write(recorded.Event).Payload)!;
            RemoveTexts(data);
            Write(catalog.NameOf(recorded.Event), new JsonObject
            {
                ["sequence"] = recorded.Sequence,
                ["at"] = recorded.At.ToString("O", CultureInfo.InvariantCulture),
                ["data"] = data,
            });
        }
    }

    public Task EndAsync() => Task.CompletedTask;

    public void Finish(IRecord record, IReadOnlyList<string> paths)
    {
        var outcome = record switch
        {
            DecisionRecord decision => Outcome(decision),
            BoardRecord board => Outcome(board),
            _ => [],
        };
        outcome["paths"] = new JsonArray([.. paths.Select(path => JsonValue.Create(path))]);
        Write("record.written", outcome);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static JsonObject Outcome(DecisionRecord record) => new()
    {
        ["recommendation"] = record.Vote.Winner,
        ["agreement"] = record.Recommendation.Agreement.ToString(),
        ["confidence"] = record.Recommendation.Confidence,
        ["findings"] = record.Findings.Count,
    };

    private static JsonObject Outcome(BoardRecord record) => new()
    {
        ["parts"] = new JsonArray([.. record.Parts.Select(part => new JsonObject
        {
            ["id"] = part.Id,
            ["winner"] = part.Verdict?.Winner,
            ["agreement"] = part.Verdict?.Label.ToString(),
            ["confidence"] = part.Verdict?.Confidence,
            ["failure"] = part.Failure,
        })]),
    };

    /// <summary>Whoever reads the stream gave the documents; their texts would only drown the events.</summary>
    private static void RemoveTexts(JsonNode data)
    {
        foreach (var document in data["brief"]?["documents"]?.AsArray() ?? [])
        {
            document?.AsObject().Remove("text");
        }
    }

    private void Write(string name, JsonObject body)
    {
        var line = new JsonObject { ["event"] = name, ["run"] = run.Value };
        foreach (var (key, value) in body.ToList())
        {
            body.Remove(key);
            line[key] = value;
        }

        output.WriteLine(line.ToJsonString(JsonSerializerOptions.Web));
    }
}
