using System.CommandLine;
using Witan.Data.Backup;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands.Db;

/// <summary><c>witan db restore</c>: brings a backup back and keeps what stood before.</summary>
internal static class DbRestoreCommand
{
    public static Command Build(CommandContext context)
    {
        var file = BackupKeyOptions.File("The backup.");
        var verifyOnly = new Option<bool>("--verify") { Description = "Only read the backup from end to end; touch nothing." };
        var keys = new BackupKeyOptions();
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print the manifest.");
        var command = new Command("restore", "Check a backup, put it in place of the database, and keep what stood there before.") { file, verifyOnly, data, json };
        keys.AddTo(command);
        command.SetAction(async parsed =>
        {
            using var key = keys.Read(parsed);
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            using var progress = new OperationLine(context.Time);
            if (parsed.GetValue(verifyOnly))
            {
                var manifest = await DatabaseBackup.VerifyAsync(path, key, context.Signals.Stop);
                progress.Dispose();
                return Print(parsed.GetValue(json), manifest, $"{path} is whole: {manifest.Tables.Sum(table => table.Rows):N0} rows of {manifest.Tables.Count} tables.");
            }

            var options = DataSettings.For(DataPaths.Resolve(parsed.GetValue(data)));
            var result = await new DatabaseRestore(options, WitanData.Model, context.Time).RunAsync(path, key, progress, context.Signals.Stop);
            progress.Dispose();
            var kept = result.Kept is null ? "There was no database before." : $"What stood before is kept as {result.Kept}.";
            return Print(parsed.GetValue(json), result, $"Restored {result.Manifest.Tables.Sum(table => table.Rows):N0} rows of {result.Manifest.Tables.Count} tables, counts and checksums as in the backup. {kept}");
        });
        return command;
    }

    private static int Print<T>(bool json, T value, string line)
    {
        if (json)
        {
            JsonText.Print(value);
        }
        else
        {
            Console.Out.WriteLine(line);
        }

        return ExitCodes.Ok;
    }
}
