using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.AI;
using Witan.Input;
using Witan.Models.Calls;
using Witan.Models.Faults;
using Witan.Models.Ledger;
using Witan.Models.Settings;

namespace Witan.Commands.Models;

/// <summary><c>witan models test</c>: asks one model one word.</summary>
internal static class ModelsTestCommand
{
    private const int OutputMax = 64;

    public static Command Build(CommandContext context)
    {
        var name = new Argument<string>("NAME") { Description = "The model, as 'witan models list' shows it: provider/model." };
        var data = SharedOptions.Data();
        var command = new Command("test", "Ask one model for one word, and say what it took. A call that costs something is booked.") { name, data };
        command.SetAction(async parsed => await TestAsync(context, DataPaths.Resolve(parsed.GetValue(data)), parsed.GetValue(name)!));
        return command;
    }

    private static async Task<int> TestAsync(CommandContext context, string dataDirectory, string text)
    {
        var read = WorkspaceSettings.Read(dataDirectory);
        var settings = read.Models;
        if (ModelName.Parse(text) is not { } name || (name.Provider is { } provider && !settings.Providers.ContainsKey(provider)))
        {
            return CommandErrors.Report($"'{text}' is no model of the settings. 'witan models list' shows them.", ExitCodes.BadInput);
        }

        if (name.IsAnalyst)
        {
            Console.Out.WriteLine("The built-in analyst is part of the program, and answers.");
            return ExitCodes.Ok;
        }

        if (settings.PriceOf(name) is null)
        {
            return CommandErrors.Report($"Nobody said what '{name}' costs. Add models.prices.{name.Model} to {WitanSettings.FileName}.", ExitCodes.BadInput);
        }

        await using var workspace = await Workspace.OpenAsync(read, context.Time, context.Signals.Stop);
        var budget = new LoneCallBudget(workspace.Database, Workspace.Context, settings.DayUsdOf(Workspace.Context.Tenant), context.Time);
        var options = new ChatOptions { MaxOutputTokens = OutputMax };
        new ModelCall(Workspace.Context, "test", "test") { Budget = budget }.PutInto(options);
        try
        {
            var answer = await workspace.Minds.ModelOf(name).GetResponseAsync("Answer with the single word: ready", options, context.Signals.Stop);
            var use = AnswerMarks.UseOf(answer)!;
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name} answers after {use.LatencyMs} ms: {use.InputTokens + use.CacheReadTokens + use.CacheWriteTokens} tokens read, {use.OutputTokens} written, {use.CostUsd:0.00####} USD."));
            return ExitCodes.Ok;
        }
        catch (Exception error) when (error is ModelException or InvalidOperationException)
        {
            return CommandErrors.Report(error.Message, ExitCodes.Failed);
        }
        finally
        {
            await budget.BookAsync();
        }
    }
}
