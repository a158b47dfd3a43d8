using System.Text.Json;
using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests;

/// <summary><c>witan memory bench</c> through the real program, on a conversation of six turns.</summary>
public sealed class MemoryBenchTests : IDisposable
{
    private const string Conversation = """
        [{
          "conversation": {
            "speaker_a": "Ana", "speaker_b": "Bo",
            "session_1_date_time": "1:56 pm on 8 May, 2023",
            "session_1": [
              { "speaker": "Ana", "dia_id": "D1:1", "text": "What did you buy at the harbour?" },
              { "speaker": "Bo", "dia_id": "D1:2", "text": "A copper lantern.", "blip_caption": "a lamp on a table" },
              { "speaker": "Ana", "dia_id": "D1:3", "text": "I never liked boats." }
            ],
            "session_2_date_time": "9:00 am on 3 June, 2023",
            "session_2": [
              { "speaker": "Bo", "dia_id": "D2:1", "text": "My violin was stolen." },
              { "speaker": "Ana", "dia_id": "D2:2", "text": "That is terrible news." },
              { "speaker": "Bo", "dia_id": "D2:3", "text": "The police found it." }
            ]
          },
          "qa": [
            { "question": "Which lantern did Bo purchase?", "answer": "copper", "evidence": ["D1:02"], "category": 4 },
            { "question": "What was stolen from Bo, and who found it?", "answer": "-", "evidence": ["D2:1; D2:3"], "category": 1 },
            { "question": "Is there evidence?", "answer": "no", "evidence": ["D9:9"], "category": 3 }
          ]
        }]
        """;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Bench_Json_HasFiguresByLevelAndCategory()
    {
        var result = await WitanProcess.RunAsync(WitanProcess.Program, ["memory", "bench", "--locomo", _directory.Write("talk.json", Conversation), "--json"]);

        Assert.Equal(0, result.ExitCode);
        using var json = JsonDocument.Parse(result.Output);
        var one = json.RootElement.GetProperty("turn").GetProperty("4");
        Assert.Equal((1, 1.0, 1.0), (one.GetProperty("n").GetInt32(), one.GetProperty("r1").GetDouble(), one.GetProperty("mrr").GetDouble()));
        Assert.Equal(1, json.RootElement.GetProperty("turn").GetProperty("1").GetProperty("r5").GetDouble());
        Assert.Equal(2, json.RootElement.GetProperty("session").GetProperty("1-4").GetProperty("n").GetInt32());
        Assert.Equal(0, json.RootElement.GetProperty("turn").GetProperty("3").GetProperty("n").GetInt32());
        Assert.Equal(64, json.RootElement.GetProperty("sha256").GetString()!.Length);
        Assert.Equal(1, json.RootElement.GetProperty("others").GetProperty("fts5").GetProperty("turn").GetProperty("4").GetProperty("r1").GetDouble());
    }

    [Fact]
    public async Task Bench_FileOfAnotherForm_IsRefusedInOneLine()
    {
        var missing = await WitanProcess.RunAsync(WitanProcess.Program, ["memory", "bench", "--locomo", _directory.Combine("none.json")]);
        var other = await WitanProcess.RunAsync(WitanProcess.Program, ["memory", "bench", "--locomo", _directory.Write("other.json", "{\"a\": 1}")]);

        Assert.Equal((2, 2), (missing.ExitCode, other.ExitCode));
        Assert.Contains("There is no file", missing.Error, StringComparison.Ordinal);
        Assert.Contains("not in LoCoMo's form", other.Error, StringComparison.Ordinal);
        Assert.Single(other.Error.TrimEnd().Split('\n'));
    }
}
