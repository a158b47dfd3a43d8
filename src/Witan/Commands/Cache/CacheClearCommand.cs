using System.CommandLine;
using Witan.Input;

namespace Witan.Commands.Cache;

/// <summary><c>witan cache clear</c>: forgets the tenant's answers.</summary>
internal static class CacheClearCommand
{
    public static Command Build(CommandContext context)
    {
        var data = SharedOptions.Data();
        var command = new Command("clear", "Forget the answers that are kept on the disk. What is asked again is paid again.") { data };
        command.SetAction(async parsed =>
        {
            await using var cache = CacheCommand.Open(DataPaths.Resolve(parsed.GetValue(data)), context.Time);
            if (cache is null)
            {
                Console.Out.WriteLine("No answers are kept.");
                return ExitCodes.Ok;
            }

            try
            {
                var own = await cache.CountAsync(Workspace.Context.Tenant, context.Signals.Stop);
                await cache.ClearAsync(Workspace.Context.Tenant, context.Signals.Stop);
                Console.Out.WriteLine($"{own?.Entries ?? 0} answers are forgotten.");
                return ExitCodes.Ok;
            }
            catch (IOException error)
            {
                return CommandErrors.Report($"The answers could not be removed: {error.Message}", ExitCodes.Failed);
            }
        });
        return command;
    }
}
