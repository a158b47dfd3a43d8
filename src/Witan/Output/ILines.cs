namespace Witan.Output;

/// <summary>Where lines go: a pipe, or a terminal with colours.</summary>
internal interface ILines
{
    /// <summary>Writes one line of toned pieces; the text is plain and is never read as mark-up.</summary>
    void Write(params (Tone Tone, string Text)[] pieces);
}
