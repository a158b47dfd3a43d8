using System.CommandLine;

namespace Witan.Commands.Db;

/// <summary><c>witan db</c>: the operator's work on the database.</summary>
internal static class DbCommand
{
    public static Command Build(CommandContext context) => new("db", "Look after the database: versions, checks, backups, moves.")
    {
        DbStatusCommand.Build(context),
        DbUpCommand.Build(context),
        DbDownCommand.Build(context),
        DbCheckCommand.Build(context),
        DbBackupCommand.Build(context),
        DbRestoreCommand.Build(context),
        DbMoveCommand.Build(context),
        DbCleanCommand.Build(context),
        DbSeedCommand.Build(context),
    };
}
