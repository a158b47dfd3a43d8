namespace Witan.Output;

/// <summary>Breaks text at words.</summary>
internal static class WrappedText
{
    private const int WidthMin = 20;
    private const int TerminalMin = 60;
    private const int TerminalMax = 140;
    private const int PipeWidth = 120;

    /// <summary>Gets how wide lines may be: the terminal, within reason; in a pipe a fixed width, so that output does not depend on where it is run.</summary>
    public static int TerminalWidth() => Console.IsOutputRedirected ? PipeWidth : Math.Clamp(WindowWidth() - 1, TerminalMin, TerminalMax);

    /// <summary>Gets the lines; a longer word gets a line of its own. At least one line, which may be empty.</summary>
    public static IReadOnlyList<string> Of(string text, int width)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Math.Max(WidthMin, width))
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>A terminal may not tell its width.</summary>
    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return PipeWidth;
        }
    }
}
