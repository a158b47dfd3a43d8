using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Witan.Commands.Mcp.Inputs;
using Witan.Data;
using Witan.Input;
using Witan.Kernel.Results;
using Witan.Models.Chat;

namespace Witan.Commands.Mcp;

/// <summary>A tool: what it takes with its limits, and what it does. A refusal is an answer of the tool that names the way out; nothing that a client sends ends the server.</summary>
internal abstract class McpTool : McpServerTool
{
    private readonly IReadOnlyList<ToolInput> _inputs;

    /// <summary>Initializes a new instance of the <see cref="McpTool"/> class.</summary>
    /// <param name="name">The name that clients call it by.</param>
    /// <param name="title">The name that people read.</param>
    /// <param name="description">What it does, for whoever is to choose it.</param>
    /// <param name="changes">Whether it changes anything.</param>
    /// <param name="inputs">What it takes.</param>
    protected McpTool(string name, string title, string description, bool changes, params IReadOnlyList<ToolInput> inputs)
    {
        _inputs = inputs;
        ProtocolTool = new Tool
        {
            Name = name,
            Title = title,
            Description = description,
            InputSchema = ToolAnswer.Element(ToolInputs.Schema(inputs)),
            Annotations = new ToolAnnotations { Title = title, ReadOnlyHint = !changes, DestructiveHint = false, OpenWorldHint = false },
        };
    }

    /// <inheritdoc/>
    public sealed override Tool ProtocolTool { get; }

    /// <inheritdoc/>
    public sealed override IReadOnlyList<object> Metadata => [];

    /// <summary>Gets or sets the places for calls, which all tools of a server share.</summary>
    public SemaphoreSlim? Calls { get; set; }

    /// <inheritdoc/>
    public sealed override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        if (Calls is not null && !await Calls.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return ToolAnswer.Refused($"{McpLimits.CallsMax} calls are under way, which is the most at once. Wait until one has ended, then call again.");
        }

        try
        {
            var given = request.Params?.Arguments;
            return ToolInputs.Fault(ProtocolTool.Name, _inputs, given) is { } fault
                ? ToolAnswer.Refused(fault)
                : ToolAnswer.Of(await CallAsync(new ToolArguments(given), new ToolProgress(request.Server, request.Params?.ProgressToken), cancellationToken));
        }
        catch (Exception error) when (error is StorageException or SettingsException or MindAnswerException)
        {
            return ToolAnswer.Refused(error.Message);
        }
        finally
        {
            Calls?.Release();
        }
    }

    /// <summary>Does it.</summary>
    /// <param name="arguments">What was given; it keeps to the limits.</param>
    /// <param name="progress">Tells the client how far it is.</param>
    /// <param name="cancellationToken">The client does not want it any more.</param>
    protected abstract Task<Result<JsonObject>> CallAsync(ToolArguments arguments, ToolProgress progress, CancellationToken cancellationToken);
}
