using System.CommandLine;
using Witan.Boards.Roundtable.Governance;
using Witan.Input;

namespace Witan.Commands.Rules;

/// <summary><c>witan rules set</c>: adds a rule, or changes what one wants.</summary>
internal static class RulesSetCommand
{
    public static Command Build(CommandContext context)
    {
        var code = RulesCommand.Code();
        var title = new Option<string?>("--title") { Description = $"The name that readers see, up to {GovernanceLimits.TitleLengthMax} characters.", HelpName = "TEXT" };
        var requires = new Option<string?>("--requires") { Description = $"What is wanted, in a sentence of up to {GovernanceLimits.RequirementLengthMax} characters.", HelpName = "TEXT" };
        var severity = new Option<GovernanceSeverity?>("--severity") { Description = "How bad it is to break it: critical (the option is not recommended), major or minor.", HelpName = "S" };
        var cues = new Option<string[]>("--cue") { Description = "A word or phrase by which the built-in analyst finds what documents say of it; may be given several times.", HelpName = "TEXT", DefaultValueFactory = _ => [] };
        var data = SharedOptions.Data();
        var command = new Command("set", "Add a rule, or change one: what is not given stays as it is.") { code, title, requires, severity, cues, data };
        command.SetAction(async parsed =>
        {
            await using var workspace = await Workspace.OpenAsync(DataPaths.Resolve(parsed.GetValue(data)), context.Time, context.Signals.Stop);
            var wanted = parsed.GetValue(code)!;
            var known = (await workspace.Rules.ListAsync(Workspace.Context, context.Signals.Stop)).FirstOrDefault(entry => entry.Rule.Code == wanted)?.Rule;
            if (known is null && (parsed.GetValue(requires) is null || parsed.GetValue(severity) is null))
            {
                return CommandErrors.Report($"There is no rule '{wanted}' yet. Say what it wants and how bad it is to break it: --requires TEXT --severity critical|major|minor.", ExitCodes.BadInput);
            }

            var given = parsed.GetValue(cues) ?? [];
            var rule = new GovernanceRule
            {
                Code = wanted,
                Title = parsed.GetValue(title) ?? known?.Title ?? wanted,
                Requirement = parsed.GetValue(requires) ?? known!.Requirement,
                Severity = parsed.GetValue(severity) ?? known!.Severity,
                Check = known?.Check ?? RuleCheck.Documents,
                Cues = given.Length > 0 ? given : known?.Cues ?? [],
            };
            if (!(await workspace.Rules.SaveAsync(Workspace.Context, rule, context.Signals.Stop)).IsOk(out var entry, out var refusal))
            {
                return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
            }

            Console.Out.WriteLine($"'{entry.Rule.Code}' ({entry.Rule.Severity.ToString().ToLowerInvariant()}): {entry.Rule.Requirement}");
            return ExitCodes.Ok;
        });
        return command;
    }
}
