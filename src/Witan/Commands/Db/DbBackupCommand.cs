using System.CommandLine;
using Witan.Data;
using Witan.Data.Backup;
using Witan.Input;

namespace Witan.Commands.Db;

/// <summary><c>witan db backup</c>: writes everything into one file, while others go on writing.</summary>
internal static class DbBackupCommand
{
    public static Command Build(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "Where the backup is written." };
        var keys = new BackupKeyOptions();
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print the manifest.");
        var command = new Command("backup", "Write everything into one compressed file and read it again, while others go on writing.") { file, data, json };
        keys.AddTo(command);
        command.SetAction(async parsed =>
        {
            var options = DataSettings.For(DataPaths.Resolve(parsed.GetValue(data)));
            if (DbPlace.Missing(options) is { } missing)
            {
                return missing;
            }

            using var key = keys.Read(parsed);
            await using var database = await Databases.OpenAsync(options, WitanData.Model, context.Time, context.Signals.Stop);
            var result = await WriteAsync(new DatabaseBackup(database, context.Time), Path.GetFullPath(parsed.GetValue(file)!), key, context);
            if (parsed.GetValue(json))
            {
                DbJson.Print(result);
            }
            else
            {
                Console.Out.WriteLine($"{result.Path}: {result.Rows:N0} rows of {result.Manifest.Tables.Count} tables, {ByteText.Of(result.Bytes)}{(result.IsEncrypted ? ", encrypted" : string.Empty)}, read again and whole.");
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    private static async Task<BackupResult> WriteAsync(DatabaseBackup backup, string path, ArchiveKey? key, CommandContext context)
    {
        using var progress = new OperationLine(context.Time);
        return await backup.WriteAsync(path, key, progress, context.Signals.Stop);
    }
}
