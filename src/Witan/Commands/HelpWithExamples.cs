using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Witan.Commands;

/// <summary>The library's help, with examples under it.</summary>
/// <param name="help">The library's help.</param>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var lines = HelpExamples.Of(parseResult.CommandResult.Command);
        if (lines.Count > 0)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(lines.Count == 1 ? "Example:" : "Examples:");
            foreach (var line in lines)
            {
                output.WriteLine($"  {line}");
            }

            output.WriteLine();
        }

        return code;
    }
}
