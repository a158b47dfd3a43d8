using System.CommandLine;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Input;
using Witan.Kernel.Identity;
using Witan.Output;

namespace Witan.Commands.Audit;

/// <summary><c>witan audit verify</c>: whether every entry stands as it was written, in the database or in an exported file.</summary>
internal static class AuditVerifyCommand
{
    public static Command Build(CommandContext context)
    {
        var tenant = AuditCommand.Tenant();
        var file = new Option<string?>("--file") { Description = "Verify an exported log instead of the database; - is standard input.", HelpName = "FILE" };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("verify", "Verify that no entry was changed, removed, added or moved. Exit code 1 when one was.") { tenant, file, data, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is not null && result.GetValue(tenant) is not null)
            {
                result.AddError("--tenant does not go with --file: a file is verified whole.");
            }
        });
        command.SetAction(parsed => parsed.GetValue(file) is { } path
            ? VerifyFileAsync(context, path, parsed.GetValue(json))
            : OperatorDatabase.UseAsync(context, DataPaths.Resolve(parsed.GetValue(data)), database =>
                VerifyAsync(context, database, parsed.GetValue(tenant), parsed.GetValue(json))));
        return command;
    }

    private static async Task<int> VerifyAsync(CommandContext context, IDatabase database, string? tenant, bool json)
    {
        var began = context.Time.GetTimestamp();
        AuditReport report;
        using (var progress = new ProgressLine(context.Time, "entries"))
        {
            report = await new AuditCheck(database).VerifyAsync(tenant is null ? null : new TenantId(tenant), progress, context.Signals.Stop);
        }

        return tenant is not null && report.Tenants == 0
            ? CommandErrors.Report($"Tenant {tenant} has no audit entries. Without --tenant all tenants are verified.", ExitCodes.BadInput)
            : Print(report, context.Time.GetElapsedTime(began), json);
    }

    private static async Task<int> VerifyFileAsync(CommandContext context, string path, bool json)
    {
        var began = context.Time.GetTimestamp();
        try
        {
            await using var input = path == DocumentFiles.StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
            AuditReport report;
            using (var progress = new ProgressLine(context.Time, "entries"))
            {
                report = await AuditFile.VerifyAsync(input, progress, context.Signals.Stop);
            }

            return Print(report, context.Time.GetElapsedTime(began), json);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return CommandErrors.Report($"{path} cannot be read: {error.Message.TrimEnd('.')}.", ExitCodes.BadInput);
        }
    }

    private static int Print(AuditReport report, TimeSpan elapsed, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(OperatorJson.Audit(report, elapsed));
        }
        else
        {
            var state = report.IsWhole ? "Whole" : "Broken";
            Console.Out.WriteLine($"{state}: {report.Entries:N0} entries of {report.Tenants:N0} {(report.Tenants == 1 ? "tenant" : "tenants")}, {elapsed.TotalSeconds:0.00} s, {OperatorJson.Rate(report.Entries, elapsed):N0} entries/s.");
        }

        foreach (var found in report.Breaks)
        {
            CommandErrors.Report(found.Message, ExitCodes.Failed);
        }

        return report.IsWhole ? ExitCodes.Ok : ExitCodes.Failed;
    }
}
