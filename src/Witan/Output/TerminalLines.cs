using Spectre.Console;

namespace Witan.Output;

/// <summary>Lines in colours.</summary>
internal sealed class TerminalLines : ILines
{
    public void Write(params (Tone Tone, string Text)[] pieces)
    {
        var line = new Paragraph();
        foreach (var (tone, text) in pieces)
        {
            line.Append(text, StyleOf(tone));
        }

        // One write, line end and all: the moving line at the bottom is drawn anew after every write.
        line.Append("\n");
        AnsiConsole.Write(line);
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Soft => new Style(Color.Grey),
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Good => new Style(Color.Green),
        Tone.Warning => new Style(Color.Yellow),
        Tone.Bad => new Style(Color.Red),
        Tone.Speaker => new Style(Color.Aqua),
        _ => Style.Plain,
    };
}
