using Witan.Commands;
using Witan.Data;
using Witan.Input;
using Witan.Models.Chat;

namespace Witan;

/// <summary>The command line and the composition, nothing else.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        using var signals = new Signals();
        var root = CommandTree.Build(new CommandContext(TimeProvider.System, signals));
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
        {
            return CommandErrors.Report($"{parsed.Errors[0].Message.TrimEnd('.')}. '{CommandTree.HelpCommand(parsed)}' shows what it takes.", ExitCodes.BadInput);
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, CancellationToken.None);
        }
        catch (SettingsException error)
        {
            return CommandErrors.Report(error.Message, ExitCodes.BadInput);
        }
        catch (StorageException error)
        {
            return CommandErrors.Report(error.Message, ExitCodes.Failed);
        }
        catch (MindAnswerException error)
        {
            return CommandErrors.Report($"{error.Message} The run is kept; 'witan list' shows it.", ExitCodes.Failed);
        }
        catch (OperationCanceledException) when (signals.Stop.IsCancellationRequested)
        {
            return signals.ExitCode;
        }
    }
}
