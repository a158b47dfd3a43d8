namespace Witan.Output;

/// <summary>Lines without colours.</summary>
internal sealed class PlainLines(TextWriter output) : ILines
{
    public void Write(params (Tone Tone, string Text)[] pieces) => output.WriteLine(string.Concat(pieces.Select(piece => piece.Text)));
}
