using System.CommandLine;

namespace Witan.Commands.Memory;

/// <summary><c>witan memory hold</c>: keeps a memory from being forgotten.</summary>
internal static class MemoryHoldCommand
{
    public static Command Build(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = "The memory's id, or enough of its beginning." };
        var release = new Option<bool>("--release") { Description = "Give it free." };
        var data = SharedOptions.Data();
        var command = new Command("hold", "Keep a memory, or the episode that it is of, from every erasure and policy.") { id, release, data };
        command.SetAction(parsed => MemoryUse.RunAsync(context, parsed, data, async workspace =>
        {
            var found = await workspace.Memory.FindAsync(Workspace.Context, parsed.GetValue(id)!, context.Signals.Stop);
            if (!found.IsOk(out var record, out var refusal))
            {
                return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
            }

            var held = !parsed.GetValue(release);
            return MemoryUse.Show(
                await workspace.Memory.HoldAsync(Workspace.Context, record.Id, held, context.Signals.Stop),
                done => Console.Out.WriteLine($"{done.Id}  {(held ? "held" : "free")}{(done.EpisodeId is null ? string.Empty : ", with its whole episode")}"));
        }));
        return command;
    }
}
