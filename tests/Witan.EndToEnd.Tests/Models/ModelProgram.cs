using System.Globalization;
using System.Text.Json;
using Witan.Testing;
using Witan.Testing.Models;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Models;

/// <summary>The real program with a data directory of its own and models in its settings.</summary>
internal sealed class ModelProgram : IDisposable
{
    /// <summary>The variable that holds the served model's key.</summary>
    public const string KeyVariable = "WITAN_TEST_KEY";

    private readonly TemporaryDirectory _directory = new();

    /// <summary>Gets the environment that the program runs in.</summary>
    public Dictionary<string, string> Variables { get; } = new() { [KeyVariable] = ModelServer.Key };

    /// <summary>Gets the data directory.</summary>
    public string Data => _directory.Combine("data");

    /// <summary>Writes the settings.</summary>
    /// <param name="kind">How the provider <c>served</c> is spoken to.</param>
    /// <param name="address">Where it is.</param>
    /// <param name="models">The models of the role core, as JSON.</param>
    /// <param name="more">Further keys of the part <c>models</c>, each with a comma behind it.</param>
    public void Configure(string kind, Uri address, string models, string more = "") => Settings(string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "models": {
            {{more}}
            "providers": { "served": { "kind": "{{kind}}", "address": "{{address}}", "keyVariable": "{{KeyVariable}}" } },
            "roles": { "core": {{models}} },
            "prices": { "model-1": { "input": 3, "output": 15, "cacheRead": 0.3, "cacheWrite": 3.75 } },
            "caps": { "callUsd": 5, "runUsd": 20, "dayUsd": 50 }
          }
        }
        """));

    /// <summary>Writes the settings.</summary>
    /// <param name="json">All of them.</param>
    public void Settings(string json)
    {
        Directory.CreateDirectory(Data);
        File.WriteAllText(Path.Combine(Data, "witan.json"), json);
    }

    /// <summary>Writes a plan to deliberate on.</summary>
    public string Plan() => _directory.Write("plan.md", Samples.Flawed);

    /// <summary>Runs a command to its end.</summary>
    public Task<ProcessResult> RunAsync(params string[] arguments) => WitanProcess.RunAsync(WitanProcess.Program, [.. arguments, "--data", Data], environment: Variables);

    /// <summary>Gets the newest run and how it stands.</summary>
    public async Task<(string Id, string Status)> NewestAsync()
    {
        using var list = JsonDocument.Parse((await RunAsync("list", "--json")).Output);
        return (list.RootElement[0].GetProperty("id").GetString()!, list.RootElement[0].GetProperty("status").GetString()!);
    }

    public void Dispose() => _directory.Dispose();
}
