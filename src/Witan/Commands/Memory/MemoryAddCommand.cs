using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Memory.Episodes;
using Witan.Memory.Truth;
using Witan.Output;

namespace Witan.Commands.Memory;

/// <summary><c>witan memory add</c>: keeps a note or a fact.</summary>
internal static class MemoryAddCommand
{
    public static Command Build(CommandContext context)
    {
        var text = new Argument<string>("TEXT") { Description = "What to keep." };
        var domain = new Option<string>("--domain") { Description = "The field that it is in.", HelpName = "NAME", DefaultValueFactory = _ => TaskContext.DomainDefault };
        var type = new Option<string>("--type") { Description = "The kind of work that it belongs to.", HelpName = "NAME", DefaultValueFactory = _ => TaskContext.TypeDefault };
        var tags = new Option<string[]>("--tag") { Description = "A word to find it by; may be given several times.", HelpName = "TAG", DefaultValueFactory = _ => [] };
        var subject = new Option<string?>("--subject") { Description = "Whom or what it is about: what 'witan memory erase' asks for.", HelpName = "NAME" };
        var slot = new Option<string?>("--slot") { Description = "What of the subject it tells, such as city; makes it a fact.", HelpName = "NAME" };
        var value = new Option<string?>("--value") { Description = "The value of the slot.", HelpName = "TEXT" };
        var from = TimeOption.Create("--from", "From when on it is true. With it, it takes the place of what was true before.");
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("add", "Keep a note, or a fact: the value of a slot of a subject.") { text, domain, type, tags, subject, slot, value, from, data, json };
        command.SetAction(parsed => MemoryUse.RunAsync(
            context,
            parsed,
            data,
            async workspace =>
            {
                var memory = new NewMemory(parsed.GetValue(text)!)
                {
                    Domain = parsed.GetValue(domain)!,
                    Type = parsed.GetValue(type)!,
                    Tags = parsed.GetValue(tags)!,
                    Subject = parsed.GetValue(subject),
                    Slot = parsed.GetValue(slot),
                    Value = parsed.GetValue(value),
                    ValidFrom = TimeOption.Of(parsed, from),
                };
                return MemoryUse.Show(await workspace.Memory.AddAsync(Workspace.Context, memory, context.Signals.Stop), kept => Print(kept, parsed.GetValue(json)));
            },
            makes: true));
        return command;
    }

    private static void Print(Kept kept, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(new JsonObject
            {
                ["new"] = kept.IsNew,
                ["memory"] = MemoryText.Json(kept.Record),
                ["supersedes"] = kept.Supersedes is { } old ? MemoryText.Json(old) : null,
                ["conflicts"] = new JsonArray([.. kept.Conflicts.Select(MemoryText.Json)]),
            }.ToJsonString(JsonText.Indented));
            return;
        }

        var lines = OutputLines.Create();
        lines.Write((Tone.Plain, "Memory "), (Tone.Strong, kept.Record.Id), (Tone.Plain, kept.IsNew ? $"  kept as a {MemoryText.Kind(kept.Record.Kind)}" : $"  known already, said again {MemoryText.Times(kept.Record.Confirmations)}"));
        if (kept.Supersedes is { } earlier)
        {
            lines.Write((Tone.Plain, $"  {earlier.Id} was true until then: {MemoryText.Line(earlier.Text)}"));
        }

        foreach (var other in kept.Conflicts)
        {
            lines.Write((Tone.Warning, "  contradicts "), (Tone.Plain, $"{other.Id}: {MemoryText.Line(other.Text)}"));
        }

        if (kept.Conflicts.Count > 0)
        {
            lines.Write((Tone.Soft, $"  Both are kept. 'witan memory correct {kept.Conflicts[0].Id} …' says which one is right."));
        }
    }
}
