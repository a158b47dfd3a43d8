using System.CommandLine;

namespace Witan.Commands.Audit;

/// <summary><c>witan audit</c>: the log of who did what.</summary>
internal static class AuditCommand
{
    public static Command Build(CommandContext context) => new("audit", "Verify or export the log of who did what.")
    {
        AuditVerifyCommand.Build(context),
        AuditExportCommand.Build(context),
    };

    public static Option<string?> Tenant() => new("--tenant") { Description = "Only this tenant. Default: all.", HelpName = "ID" };
}
