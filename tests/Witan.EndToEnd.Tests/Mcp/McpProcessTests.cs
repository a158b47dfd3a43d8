using System.Text;
using System.Text.Json;
using Witan.EndToEnd.Tests.Steering;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Mcp;

/// <summary>The server as a process: what stands on its pipes, and what becomes of it and its runs when a client cancels, goes, or is not alone.</summary>
public sealed class McpProcessTests : IDisposable
{
    private const int MessageBytesMax = 8 * 1024 * 1024;
    private readonly RunShell _shell = new();

    public void Dispose() => _shell.Dispose();

    private static object Plan => new { documents = new[] { new { name = "plan.md", text = Samples.Flawed } } };

    [Fact]
    public async Task Cancel_StopsAfterTheStepInFlight_AndResumingMakesTheSameRecord()
    {
        var undisturbed = await RunShell.ReadAsync(await _shell.OkAsync("deliberate", _shell.Plan, "--quiet"));
        string run;
        await using (var client = await McpShell.StartAsync(_shell.Data, commitMs: 200))
        {
            run = await client.CancelledAsync("deliberate", Plan);
            await Eventually.TrueAsync(() => client.Said.Any(line => line.Contains($"witan resume {run}", StringComparison.Ordinal)), "standard error says how to go on", () => string.Join('\n', client.Said));
            await Eventually.TrueAsync(async () => !(await client.OkAsync("run_status", new { run })).GetProperty("driving").GetBoolean(), "nobody drives the run any more");
            var standing = await client.OkAsync("run_status", new { run });
            Assert.Equal("unfinished", standing.GetProperty("status").GetString());
            Assert.Contains("run_resume", standing.GetProperty("goOn").GetString(), StringComparison.Ordinal);
            // Whoever cancels means "not now": no worker takes it.
            Assert.DoesNotContain(run, await _shell.DueAsync());
        }

        await using var later = await McpShell.StartAsync(_shell.Data);
        var files = (await later.OkAsync("run_resume", new { run })).GetProperty("files").EnumerateArray().Select(file => file.GetString()!);
        Assert.Equal(undisturbed, await RunShell.ReadAsync(string.Join('\n', files)));
    }

    [Fact]
    public async Task KilledClient_LeavesNoOrphan_AndAWorkerMayGoOnWithItsRun()
    {
        // The shell becomes the client, and alone holds the pipe's other end.
        var script = $"""
            exec 3> >(exec strace -f -qq -o /dev/null -e trace=fdatasync -e inject=fdatasync:delay_enter=500000 {WitanProcess.Program} mcp --data {_shell.Data})
            echo $! >&2
            cat {Write(Hello(), Call(2, "deliberate", Plan))} >&3
            exec sleep 600
            """;
        using var client = WitanProcess.Start("bash", ["-c", script]);
        var server = await client.StandardError.ReadLineAsync() ?? throw new InvalidOperationException("No server was started.");
        var run = await UntilDrivenAsync(client.StandardOutput);

        client.Kill();
        await Eventually.TrueAsync(() => !Directory.Exists($"/proc/{server}"), "the server ends with its client");
        // A hold that was being prolonged just then keeps it for some seconds more.
        await Eventually.TrueAsync(async () => (await _shell.DueAsync()).SequenceEqual([run]), "a worker finds the run");
        await _shell.OkAsync("resume", run, "--quiet");
    }

    [Fact]
    public async Task TwoAtOnce_EachSeesWhatTheOtherKeeps_AndBothRunsEnd()
    {
        await using var one = await McpShell.StartAsync(_shell.Data);
        await using var other = await McpShell.StartAsync(_shell.Data);
        var runs = await Task.WhenAll(one.OkAsync("deliberate", Plan), other.OkAsync("deliberate", Plan));
        await Task.WhenAll(one.OkAsync("memory_store", new { text = "The crane is yellow." }), other.OkAsync("memory_store", new { text = "The quay is long." }));

        Assert.All(runs, run => Assert.Equal("completed", run.GetProperty("status").GetString()));
        Assert.NotEqual(runs[0].GetProperty("run").GetString(), runs[1].GetProperty("run").GetString());
        foreach (var (client, question, found) in new[] { (one, "quay", "The quay is long."), (other, "crane", "The crane is yellow.") })
        {
            Assert.Contains(Quotes(await client.OkAsync("memory_query", new { question })), quote => quote == found);
        }

        Assert.Equal(2, (await one.OkAsync("decision_list")).GetProperty("decisions").GetArrayLength());
    }

    [Fact]
    public async Task ManyAtOnce_AreRefusedBeyondTheLimit()
    {
        await using var client = await McpShell.StartAsync(_shell.Data, commitMs: 100);
        var calls = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.CallAsync("deliberate", Plan).AsTask()));

        var refused = calls.Where(call => call.IsError is true).ToList();
        Assert.NotEmpty(refused);
        Assert.True(calls.Length - refused.Count >= 4, "Four are driven at once.");
        Assert.All(refused, call => Assert.Contains("4 runs are driven by this server, which is the most at once.", JsonSerializer.Serialize(call.Content), StringComparison.Ordinal));
    }

    [Fact]
    public async Task StandardOutput_HoldsNothingButMessages_WhateverComesIn()
    {
        var tooLong = JsonSerializer.Serialize(new { jsonrpc = "2.0", id = 5, method = "tools/call", @params = new { name = "memory_store", arguments = new { text = new string('a', MessageBytesMax) } } });
        var input = Encoding.UTF8.GetBytes(string.Join('\n', Hello(), "this is no message", tooLong, Call(6, "memory_store", new { text = "Kept." }), Call(7, "memory_store", new { text = 1 })) + "\n");
        var result = await WitanProcess.RunAsync(WitanProcess.Program, ["mcp", "--data", _shell.Data], input);

        Assert.Equal(0, result.ExitCode);
        var messages = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(messages, message => Assert.Equal("2.0", message.GetProperty("jsonrpc").GetString()));
        Assert.Contains($"A message of more than {MessageBytesMax:N0} bytes came", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sigterm_EndsItInGoodOrder()
    {
        using var process = _shell.Start("mcp");
        await process.StandardInput.WriteLineAsync(Hello());
        await process.StandardOutput.ReadLineAsync();
        await WitanProcess.RunAsync("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();

        Assert.Equal((0, string.Empty), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
    }

    private static IEnumerable<string?> Quotes(JsonElement recalled) => recalled.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("quote").GetString());

    private static string Hello() => JsonSerializer.Serialize(new
    {
        jsonrpc = "2.0", id = 1, method = "initialize", @params = new { protocolVersion = "2025-06-18", capabilities = new { }, clientInfo = new { name = "test", version = "1" } },
    }) + "\n" + JsonSerializer.Serialize(new { jsonrpc = "2.0", method = "notifications/initialized" });

    private static string Call(int id, string name, object arguments) =>
        JsonSerializer.Serialize(new { jsonrpc = "2.0", id, method = "tools/call", @params = new { name, arguments, _meta = new { progressToken = $"p{id}" } } });

    private string Write(params string[] messages)
    {
        var path = Path.Combine(Directory.CreateDirectory(_shell.Data + "-input").FullName, "messages");
        File.WriteAllText(path, string.Join('\n', messages) + "\n");
        return path;
    }

    /// <summary>Waits until somebody has spoken in the run, and gets its id.</summary>
    private static async Task<string> UntilDrivenAsync(StreamReader output)
    {
        var run = string.Empty;
        while (await output.ReadLineAsync() is { } line)
        {
            if (JsonDocument.Parse(line).RootElement is var message && message.TryGetProperty("method", out var method) && method.GetString() == "notifications/progress")
            {
                var said = message.GetProperty("params").GetProperty("message").GetString()!;
                if (run.Length > 0)
                {
                    return run;
                }

                run = said.Split(' ')[1];
            }
        }

        throw new InvalidOperationException("The server ended before anybody spoke.");
    }
}
