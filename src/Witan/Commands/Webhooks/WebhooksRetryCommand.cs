using System.CommandLine;
using Witan.Data.Outbox;
using Witan.Input;

namespace Witan.Commands.Webhooks;

/// <summary><c>witan webhooks retry</c>: has a message tried again that was given up.</summary>
internal static class WebhooksRetryCommand
{
    private static readonly TimeSpan FlushMax = TimeSpan.FromSeconds(5);

    public static Command Build(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = "The message, as 'witan webhooks list' names it." };
        var data = SharedOptions.Data();
        var command = new Command("retry", "Try a message again that was given up, with all its attempts before it.") { id, data };
        command.SetAction(async parsed =>
        {
            var dataDirectory = DataPaths.Resolve(parsed.GetValue(data));
            var message = parsed.GetValue(id)!;
            if (!Workspace.Exists(dataDirectory))
            {
                return CommandErrors.Report($"There are no messages in {dataDirectory}.", ExitCodes.BadInput);
            }

            await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
            using var mail = new OutgoingMail(workspace, dataDirectory, context.Time);
            var found = await workspace.Database.WriteAsync(
                Workspace.Context, session => Outbox.RetryAsync(session, message, context.Time.GetUtcNow()), context.Signals.Stop);
            if (!found)
            {
                return CommandErrors.Report($"There is no message '{message}' that was given up. 'witan webhooks list' shows them.", ExitCodes.BadInput);
            }

            await mail.Pump().FlushAsync("retry", FlushMax, context.Signals.Stop);
            Console.Out.WriteLine($"Message {message} is tried again. 'witan webhooks list' shows it if it was given up once more.");
            return ExitCodes.Ok;
        });
        return command;
    }
}
