using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Mcp;

/// <summary>The package's own client, at a pipe to the real program.</summary>
internal sealed class McpShell : IAsyncDisposable
{
    private readonly McpClient _client;
    private readonly ConcurrentQueue<string> _said;

    private McpShell(McpClient client, ConcurrentQueue<string> said) => (_client, _said) = (client, said);

    public McpClient Client => _client;

    /// <summary>Gets what stands on standard error so far.</summary>
    public IReadOnlyList<string> Said => [.. _said];

    /// <summary>Starts the program on a data directory.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="commitMs">How long each commit takes at least; 0 for as long as it takes.</param>
    public static async Task<McpShell> StartAsync(string data, int commitMs = 0)
    {
        var said = new ConcurrentQueue<string>();
        string[] program = [WitanProcess.Program, "mcp", "--data", data];
        string[] command = commitMs == 0 ? program : ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync", "-e", $"inject=fdatasync:delay_enter={commitMs * 1000}", .. program];
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Name = "test",
            Command = command[0],
            Arguments = command[1..],
            EnvironmentVariables = new Dictionary<string, string?> { ["WITAN_DATA"] = null, ["WITAN_DATABASE"] = null, ["WITAN_DATABASE_OWNER"] = null },
            StandardErrorLines = said.Enqueue,
            ShutdownTimeout = TimeSpan.FromSeconds(60),
        });
        return new McpShell(await McpClient.CreateAsync(transport), said);
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    /// <summary>Calls a tool.</summary>
    public ValueTask<CallToolResult> CallAsync(string tool, object? arguments = null, IProgress<ProgressNotificationValue>? progress = null) =>
        _client.CallToolAsync(tool, Arguments(arguments), progress);

    /// <summary>Calls a tool that must do it.</summary>
    public async Task<JsonElement> OkAsync(string tool, object? arguments = null, IProgress<ProgressNotificationValue>? progress = null)
    {
        var result = await CallAsync(tool, arguments, progress);
        Assert.True(result.IsError is not true, Text(result));
        var structured = Assert.IsType<JsonElement>(result.StructuredContent);
        // Clients that read nothing but text get the same.
        Assert.Equal(structured.ToString(), JsonSerializer.SerializeToElement(JsonDocument.Parse(Text(result))).ToString());
        return structured;
    }

    /// <summary>Calls a tool that must refuse, in words.</summary>
    public async Task<string> RefusedAsync(string tool, object? arguments = null)
    {
        var result = await CallAsync(tool, arguments);
        Assert.True(result.IsError, Text(result));
        return Text(result);
    }

    /// <summary>Calls a tool and cancels the call when somebody speaks in its run.</summary>
    /// <returns>The run's id.</returns>
    public async Task<string> CancelledAsync(string tool, object arguments)
    {
        const string id = "to-be-cancelled";
        var (begun, spoke) = (new TaskCompletionSource<string>(), new TaskCompletionSource());
        await using var told = _client.RegisterNotificationHandler(NotificationMethods.ProgressNotification, (notification, token) =>
        {
            var message = notification.Params!["message"]!.GetValue<string>();
            _ = message.StartsWith("Run ", StringComparison.Ordinal) ? begun.TrySetResult(message.Split(' ')[1]) : spoke.TrySetResult();
            return ValueTask.CompletedTask;
        });
        using var ended = new CancellationTokenSource();
        var call = _client.SendRequestAsync(
            new JsonRpcRequest
            {
                Id = new RequestId(id),
                Method = RequestMethods.ToolsCall,
                Params = JsonSerializer.SerializeToNode(new { name = tool, arguments, _meta = new { progressToken = id } }),
            },
            ended.Token);
        await Task.WhenAll(begun.Task, spoke.Task);
        // The client's own token ends its waiting alone; whoever means it says so.
        await _client.SendMessageAsync(new JsonRpcNotification { Method = NotificationMethods.CancelledNotification, Params = new JsonObject { ["requestId"] = id } });
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        return await begun.Task;
    }

    private static string Text(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    private static Dictionary<string, object?> Arguments(object? arguments) => arguments is null
        ? []
        : JsonSerializer.SerializeToElement(arguments).EnumerateObject().ToDictionary(property => property.Name, property => (object?)property.Value);
}
