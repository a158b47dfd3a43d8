using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Memory.Episodes;
using Witan.Memory.Limits;
using Witan.Memory.Patterns;
using Witan.Output;

namespace Witan.Commands.Memory;

/// <summary><c>witan memory patterns</c>: what several episodes have in common.</summary>
internal static class MemoryPatternsCommand
{
    private const int LimitDefault = 20;

    public static Command Build(CommandContext context)
    {
        var domain = new Option<string>("--domain") { Description = "The field.", HelpName = "NAME", DefaultValueFactory = _ => TaskContext.DomainDefault };
        var limit = new Option<int>("--limit") { Description = $"At most this many, 1 to {MemoryLimits.ListMax}.", HelpName = "N", DefaultValueFactory = _ => LimitDefault };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MemoryLimits.ListMax)
            {
                result.AddError($"--limit takes 1 to {MemoryLimits.ListMax}.");
            }
        });
        var id = new Argument<string?>("ID") { Description = "A pattern that somebody followed; then say what it did.", Arity = ArgumentArity.ZeroOrOne };
        var helped = new Option<bool>("--helped") { Description = "Following it helped." };
        var noEffect = new Option<bool>("--no-effect") { Description = "Following it made no difference." };
        var hindered = new Option<bool>("--hindered") { Description = "Following it stood in the way." };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an array; with ID an object.");
        var command = new Command("patterns", $"List what at least {Pattern.EpisodesMin} episodes of a field have in common, the surest first; or note what following one did.") { id, helped, noEffect, hindered, domain, limit, data, json };
        command.Validators.Add(result =>
        {
            var effects = new[] { helped, noEffect, hindered }.Count(result.GetValue);
            if (effects != (result.GetValue(id) is null ? 0 : 1))
            {
                result.AddError("Give the ID of a pattern with one of --helped, --no-effect and --hindered, or none of them for the list.");
            }
        });
        command.SetAction(parsed => MemoryUse.RunAsync(context, parsed, data, async workspace =>
        {
            if (parsed.GetValue(id) is { } pattern)
            {
                var effect = parsed.GetValue(helped) ? PatternEffect.Helped : parsed.GetValue(noEffect) ? PatternEffect.NoEffect : PatternEffect.Hindered;
                return MemoryUse.Show(
                    await workspace.Memory.NoteEffectAsync(Workspace.Context, pattern, effect, context.Signals.Stop),
                    effects => Print(pattern, effects, parsed.GetValue(json)));
            }

            var patterns = await workspace.Memory.PatternsAsync(Workspace.Context, parsed.GetValue(domain)!, parsed.GetValue(limit), context.Signals.Stop);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(new JsonArray([.. patterns.Select(Object)]).ToJsonString(JsonText.Indented));
            }
            else
            {
                Print(patterns);
            }

            return ExitCodes.Ok;
        }));
        return command;
    }

    private static void Print(IReadOnlyList<Pattern> patterns)
    {
        if (patterns.Count == 0)
        {
            Console.Out.WriteLine($"There is none yet: a pattern shows in {Pattern.EpisodesMin} episodes or more.");
        }

        foreach (var pattern in patterns)
        {
            Console.Out.WriteLine($"{pattern.Key.Id}  sure {MemoryText.Number(pattern.Confidence)}  {pattern.Successes} of {pattern.Trials}  when {pattern.Key.Condition}: {pattern.Key.Advice}");
            Console.Out.WriteLine($"    from {string.Join(", ", pattern.Sources.Select(source => source.EpisodeId))}");
        }
    }

    private static void Print(string pattern, PatternEffects effects, bool json) => Console.Out.WriteLine(json
        ? new JsonObject
        {
            ["id"] = pattern,
            ["helped"] = effects.Helped,
            ["noEffect"] = effects.NoEffect,
            ["hindered"] = effects.Hindered,
            ["usefulness"] = effects.Usefulness,
        }.ToJsonString(JsonText.Indented)
        : $"Pattern {pattern}  helped {MemoryText.Number(effects.Helped)}, no effect {MemoryText.Number(effects.NoEffect)}, hindered {MemoryText.Number(effects.Hindered)}; useful {MemoryText.Number(effects.Usefulness)}");

    private static JsonObject Object(Pattern pattern) => new()
    {
        ["id"] = pattern.Key.Id,
        ["kind"] = pattern.Key.Kind.ToString().ToLowerInvariant(),
        ["condition"] = pattern.Key.Condition,
        ["advice"] = pattern.Key.Advice,
        ["trials"] = pattern.Trials,
        ["successes"] = pattern.Successes,
        ["confidence"] = pattern.Confidence,
        ["usefulness"] = pattern.Effects.Usefulness,
        ["trust"] = pattern.Trust,
        ["sources"] = new JsonArray([.. pattern.Sources.Select(source => new JsonObject { ["episode"] = source.EpisodeId, ["step"] = source.Step, ["quoteHash"] = source.QuoteHash, ["success"] = source.IsSuccess })]),
    };
}
