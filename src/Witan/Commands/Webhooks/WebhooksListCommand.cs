using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Data.Outbox;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands.Webhooks;

/// <summary><c>witan webhooks list</c>: the messages that were given up.</summary>
internal static class WebhooksListCommand
{
    private const int Limit = 100;

    public static Command Build(CommandContext context)
    {
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an array.");
        var command = new Command("list", $"List the messages that were given up, at most {Limit}, and why.") { data, json };
        command.SetAction(async parsed =>
        {
            var parked = await ReadAsync(context, DataPaths.Resolve(parsed.GetValue(data)));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(new JsonArray([.. parked.Select(Object)]).ToJsonString(JsonText.Indented));
                return ExitCodes.Ok;
            }

            foreach (var message in parked)
            {
                Console.Out.WriteLine($"{message.Id}  {message.Attempts} attempts  {message.LastError}");
            }

            Console.Out.WriteLine(parked.Count == 0 ? "No message was given up." : "'witan webhooks retry ID' tries one again.");
            return ExitCodes.Ok;
        });
        return command;
    }

    private static async Task<IReadOnlyList<ParkedMessage>> ReadAsync(CommandContext context, string dataDirectory)
    {
        if (!Workspace.Exists(dataDirectory))
        {
            return [];
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        return await workspace.Database.ReadAsync(Workspace.Context, session => Outbox.ListParkedAsync(session, after: null, Limit), context.Signals.Stop);
    }

    private static JsonObject Object(ParkedMessage message) => new()
    {
        ["id"] = message.Id,
        ["kind"] = message.Kind,
        ["attempts"] = message.Attempts,
        ["createdAt"] = CommandJson.Utc(DateTimeOffset.FromUnixTimeMilliseconds(message.CreatedMs)),
        ["error"] = message.LastError,
    };
}
