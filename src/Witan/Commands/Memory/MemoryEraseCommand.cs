using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Kernel.Results;
using Witan.Memory.Forgetting;
using Witan.Output;

namespace Witan.Commands.Memory;

/// <summary><c>witan memory erase</c>: forgets a subject for good.</summary>
internal static class MemoryEraseCommand
{
    public static Command Build(CommandContext context)
    {
        var subject = new Argument<string>("SUBJECT") { Description = "Whom or what is to be forgotten; case makes no difference." };
        var mentions = new Option<bool>("--mentions") { Description = "Take along what is not filed under the subject but holds its name." };
        var dryRun = new Option<bool>("--dry-run") { Description = "List what would go, and change nothing." };
        var yes = new Option<bool>("--yes") { Description = "Erase it: nothing brings it back." };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("erase", "Forget a subject: in the database and its log, the index and its files, patterns and exports.") { subject, mentions, dryRun, yes, data, json };
        command.SetAction(parsed => MemoryUse.RunAsync(context, parsed, data, async workspace =>
        {
            var request = new ErasureRequest(parsed.GetValue(subject)!) { Mentions = parsed.GetValue(mentions) };
            if (parsed.GetValue(dryRun))
            {
                return MemoryUse.Show(await workspace.Memory.PlanErasureAsync(Workspace.Context, request, context.Signals.Stop), plan => Print(plan, receipt: null, parsed.GetValue(json)));
            }

            return parsed.GetValue(yes)
                ? MemoryUse.Show(await workspace.Memory.EraseAsync(Workspace.Context, request, context.Signals.Stop), receipt => Print(receipt.Plan, receipt, parsed.GetValue(json)))
                : MemoryUse.Show<ErasurePlan>(new InvalidInput("Nothing brings back what is erased. See what would go with --dry-run, then give --yes."), _ => { });
        }));
        return command;
    }

    private static void Print(ErasurePlan plan, ErasureReceipt? receipt, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(Object(plan, receipt).ToJsonString(JsonText.Indented));
            return;
        }

        var lines = OutputLines.Create();
        lines.Write((Tone.Strong, receipt is null ? "Would go  " : "Erased    "), (Tone.Plain, $"{plan.Memories.Count} memories, {plan.Episodes.Count} whole episodes among them"));
        foreach (var id in plan.Memories)
        {
            lines.Write((Tone.Soft, $"  {id}"));
        }

        if (plan.Held.Count > 0)
        {
            lines.Write((Tone.Warning, "Held      "), (Tone.Plain, $"{plan.Held.Count} stay: {string.Join(", ", plan.Held)}"));
        }

        if (plan.Mentions.Count > 0)
        {
            lines.Write((Tone.Warning, "Mentions  "), (Tone.Plain, $"{plan.Mentions.Count} others hold the name: {string.Join(", ", plan.Mentions)}. --mentions takes them along."));
        }

        if (plan.Runs.Count > 0)
        {
            lines.Write((Tone.Warning, "Runs      "), (Tone.Plain, $"The journals of {string.Join(", ", plan.Runs)} keep what was said in them."));
        }

        if (receipt is not null)
        {
            lines.Write((Tone.Plain, $"Patterns  {receipt.Patterns} are none any more; {receipt.ExportLines} lines went out of exports"));
            lines.Write((Tone.Plain, $"Receipt   {receipt.Id}, entry {receipt.AuditSeq} of the audit log, sha256 {receipt.AuditHash}"));
        }
    }

    private static JsonObject Object(ErasurePlan plan, ErasureReceipt? receipt) => new()
    {
        ["dryRun"] = receipt is null,
        ["memories"] = MemoryText.Ids(plan.Memories),
        ["episodes"] = MemoryText.Ids(plan.Episodes),
        ["held"] = MemoryText.Ids(plan.Held),
        ["mentions"] = MemoryText.Ids(plan.Mentions),
        ["runs"] = MemoryText.Ids(plan.Runs),
        ["receipt"] = receipt is null ? null : new JsonObject
        {
            ["id"] = receipt.Id,
            ["at"] = CommandJson.Utc(receipt.At),
            ["patterns"] = receipt.Patterns,
            ["exportLines"] = receipt.ExportLines,
            ["idsHash"] = receipt.IdsHash,
            ["auditSeq"] = receipt.AuditSeq,
            ["auditHash"] = receipt.AuditHash,
        },
    };
}
