using System.CommandLine;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Data.Files;
using Witan.Input;
using Witan.Kernel.Identity;
using Witan.Output;

namespace Witan.Commands.Audit;

/// <summary><c>witan audit export</c>: every entry as JSON, one a line, and the heads at the end.</summary>
internal static class AuditExportCommand
{
    public static Command Build(CommandContext context)
    {
        var tenant = AuditCommand.Tenant();
        var file = new Option<string?>("--out") { Description = "The file, replaced when it exists. Default: standard output.", HelpName = "FILE" };
        var data = SharedOptions.Data();
        var command = new Command("export", "Write the log as JSON, one object a line; 'witan audit verify --file' verifies it anywhere.") { tenant, file, data };
        command.SetAction(parsed => OperatorDatabase.UseAsync(context, DataPaths.Resolve(parsed.GetValue(data)), database =>
            ExportAsync(context, database, parsed.GetValue(tenant) is { } id ? new TenantId(id) : null, parsed.GetValue(file))));
        return command;
    }

    private static async Task<int> ExportAsync(CommandContext context, IDatabase database, TenantId? tenant, string? path)
    {
        var export = new AuditExport(database);
        using var progress = new ProgressLine(context.Time, "entries");
        if (path is null)
        {
            await using var output = Console.OpenStandardOutput();
            await export.WriteAsync(tenant, output, progress, context.Signals.Stop);
            return ExitCodes.Ok;
        }

        var entries = 0L;
        var full = Path.GetFullPath(path);
        await DurableFiles.WriteAsync(full, async stream => entries = await export.WriteAsync(tenant, stream, progress, context.Signals.Stop));
        progress.Dispose();
        Console.Out.WriteLine($"{entries:N0} entries in {full}");
        return ExitCodes.Ok;
    }
}
