using System.CommandLine;
using Witan.Commands.Audit;
using Witan.Commands.Cache;
using Witan.Commands.Config;
using Witan.Commands.Db;
using Witan.Commands.Decisions;
using Witan.Commands.Mcp;
using Witan.Commands.Memory;
using Witan.Commands.Models;
using Witan.Commands.Personas;
using Witan.Commands.Rules;
using Witan.Commands.Steering;
using Witan.Commands.Webhooks;
using Witan.Runs.Events;

namespace Witan.Commands;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    public static RootCommand Build(CommandContext context)
    {
        var root = new RootCommand("Puts a plan before a board of minds and keeps the decision record.")
        {
            DeliberateCommand.Build(context),
            ListCommand.Build(context),
            ShowCommand.Build(context),
            ResumeCommand.Build(context),
            WatchCommand.Build(context),
            WorkerCommand.Build(context),
            ServeCommand.Build(context),
            UpCommand.Build(context),
            PauseCommand.Build(context),
            KillCommand.Build(context),
            InterjectCommand.Build(context),
            AttachCommand.Build(context),
            AnswerCommand.Build(context),
            DecideCommand.Build(context, GateVerdict.Approved),
            DecideCommand.Build(context, GateVerdict.Amended),
            DecideCommand.Build(context, GateVerdict.Rejected),
            ConstrainCommand.Build(context),
            ForkCommand.Build(context),
            DiffCommand.Build(context),
            ExportCommand.Build(context),
            ImportCommand.Build(context),
            GraphCommand.Build(),
            PersonaCommand.Build(context),
            RulesCommand.Build(context),
            DecisionsCommand.Build(context),
            ObserveCommand.Build(context),
            WebhooksCommand.Build(context),
            ModelsCommand.Build(context),
            CacheCommand.Build(context),
            MemoryCommand.Build(context),
            McpCommand.Build(context),
            AuditCommand.Build(context),
            DbCommand.Build(context),
            ConfigCommand.Build(),
        };
        HelpExamples.Attach(root);
        return root;
    }

    /// <summary>Says how to get help on the command that was meant.</summary>
    public static string HelpCommand(ParseResult parsed)
    {
        var path = CommandPath.Of(parsed.CommandResult.Command);
        return path.Length == 0 ? "witan --help" : $"witan {path} --help";
    }
}
