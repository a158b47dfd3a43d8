using System.CommandLine;

namespace Witan.Commands.Webhooks;

/// <summary><c>witan webhooks</c>: messages that could not be delivered.</summary>
internal static class WebhooksCommand
{
    public static Command Build(CommandContext context) => new("webhooks", "List messages that could not be delivered, and have them tried again.")
    {
        WebhooksListCommand.Build(context),
        WebhooksRetryCommand.Build(context),
    };
}
