using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Witan.Input;
using Witan.Models.Cache;
using Witan.Output;

namespace Witan.Commands.Cache;

/// <summary><c>witan cache stats</c>: how many answers are kept, and how many bytes they take.</summary>
internal static class CacheStatsCommand
{
    public static Command Build(CommandContext context)
    {
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("stats", "Count the answers that are kept on the disk.") { data, json };
        command.SetAction(async parsed =>
        {
            var dataDirectory = DataPaths.Resolve(parsed.GetValue(data));
            await using var cache = CacheCommand.Open(dataDirectory, context.Time);
            var own = cache is null ? default : await cache.CountAsync(Workspace.Context.Tenant, context.Signals.Stop) ?? default;
            Print(cache?.Stats.Disk ?? DiskStats.None, own, CacheCommand.OptionsOf(dataDirectory).DiskBytesMax, parsed.GetValue(json));
            return cache is not null && cache.Stats.Disk.State == DiskState.Off ? ExitCodes.Failed : ExitCodes.Ok;
        });
        return command;
    }

    private static void Print(DiskStats disk, DiskCount own, long bytesMax, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(new JsonObject
            {
                ["state"] = disk.State.ToString().ToLowerInvariant(),
                ["entries"] = own.Entries,
                ["bytes"] = own.Bytes,
                ["fileBytes"] = disk.FileBytes,
                ["fileBytesMax"] = bytesMax,
            }.ToJsonString(JsonText.Indented));
            return;
        }

        Console.Out.WriteLine(disk.State switch
        {
            DiskState.None => "No answers are kept yet: no model but the built-in analyst has answered here.",
            DiskState.Off => "The cache on the disk cannot be read. Runs go on without it; check the disk, or delete the cache directory.",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{own.Entries} answers, {own.Bytes:N0} bytes. The file of all tenants takes {disk.FileBytes:N0} of at most {bytesMax:N0} bytes."),
        });
    }
}
