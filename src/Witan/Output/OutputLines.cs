namespace Witan.Output;

/// <summary>Chooses where a command's lines go.</summary>
internal static class OutputLines
{
    /// <summary>Makes lines in colours on a terminal, and plain ones everywhere else.</summary>
    public static ILines Create() => ViewKinds.Choose(json: false, quiet: false) == ViewKind.Live ? new TerminalLines() : new PlainLines(Console.Out);
}
