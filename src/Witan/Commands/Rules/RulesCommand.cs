using System.CommandLine;
using Witan.Boards.Roundtable.Governance;
using Witan.Input;
using Witan.Kernel.Results;

namespace Witan.Commands.Rules;

/// <summary><c>witan rules</c>: which rules hold at round tables.</summary>
internal static class RulesCommand
{
    public static Command Build(CommandContext context) => new("rules", "Show which governance rules hold at round tables, change them, and add your own.")
    {
        RulesListCommand.Build(context),
        RulesSetCommand.Build(context),
        Change(context, "off", "Do not ask a rule at round tables opened from now on.", (rules, code) => rules.SwitchAsync(Workspace.Context, code, isOn: false, context.Signals.Stop), code => $"'{code}' is not asked any more."),
        Change(context, "on", "Ask a rule again.", (rules, code) => rules.SwitchAsync(Workspace.Context, code, isOn: true, context.Signals.Stop), code => $"'{code}' is asked again."),
        Change(context, "remove", "Remove a rule of your own, or take back what you changed of one of the program's.", (rules, code) => rules.RemoveAsync(Workspace.Context, code, context.Signals.Stop), code => $"What you said of '{code}' is removed."),
    };

    public static Argument<string> Code() => new("CODE") { Description = "The rule's code, as 'witan rules list' shows it." };

    private static Command Change(
        CommandContext context, string name, string description, Func<GovernanceRules, string, Task<Result<RuleEntry>>> changeAsync, Func<string, string> done)
    {
        var code = Code();
        var data = SharedOptions.Data();
        var command = new Command(name, description) { code, data };
        command.SetAction(async parsed =>
        {
            await using var workspace = await Workspace.OpenAsync(DataPaths.Resolve(parsed.GetValue(data)), context.Time, context.Signals.Stop);
            if (!(await changeAsync(workspace.Rules, parsed.GetValue(code)!)).IsOk(out var entry, out var refusal))
            {
                return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
            }

            Console.Out.WriteLine(done(entry.Rule.Code));
            return ExitCodes.Ok;
        });
        return command;
    }
}
