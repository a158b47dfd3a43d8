using System.CommandLine;
using Witan.Data.Backup;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands.Db;

/// <summary><c>witan db backup</c>: writes everything into one file, while others go on writing.</summary>
internal static class DbBackupCommand
{
    public static Command Build(CommandContext context)
    {
        var file = BackupKeyOptions.File("Where the backup is written.");
        var keys = new BackupKeyOptions();
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print the manifest.");
        var command = new Command("backup", "Write everything into one compressed file and read it again, while others go on writing.") { file, data, json };
        keys.AddTo(command);
        command.SetAction(async parsed =>
        {
            using var key = keys.Read(parsed);
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            return await OperatorDatabase.UseAsync(context, DataPaths.Resolve(parsed.GetValue(data)), async database =>
                Print(await WriteAsync(new DatabaseBackup(database, context.Time), path, key, context), parsed.GetValue(json)));
        });
        return command;
    }

    private static async Task<BackupResult> WriteAsync(DatabaseBackup backup, string path, ArchiveKey? key, CommandContext context)
    {
        using var progress = new OperationLine(context.Time);
        return await backup.WriteAsync(path, key, progress, context.Signals.Stop);
    }

    private static int Print(BackupResult result, bool json)
    {
        if (json)
        {
            JsonText.Print(result);
        }
        else
        {
            var encrypted = result.IsEncrypted ? ", encrypted" : string.Empty;
            Console.Out.WriteLine($"{result.Path}: {result.Rows:N0} rows of {result.Manifest.Tables.Count} tables, {ByteText.Of(result.Bytes)}{encrypted}, read again and whole.");
        }

        if (result.NoteFault is { } fault)
        {
            CommandErrors.Report($"The backup is whole, and the database could not note it: {fault}", ExitCodes.Ok);
        }

        return ExitCodes.Ok;
    }
}
