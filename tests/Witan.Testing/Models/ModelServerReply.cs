namespace Witan.Testing.Models;

/// <summary>What the model server answers.</summary>
public sealed record ModelServerReply
{
    /// <summary>Gets the text, which may be JSON.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Gets what it does wrong.</summary>
    public ModelServerFault Fault { get; init; }

    /// <summary>Gets the time that a 429 asks to wait; null when it names none. Whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the tokens to tell and to bill; null for the server's own count.</summary>
    public ModelServerUsage? Usage { get; init; }

    /// <summary>Gets how many pieces a stream has.</summary>
    public int Pieces { get; init; } = 4;

    /// <summary>Gets the wait between two bytes of <see cref="ModelServerFault.SlowBytes"/>, and between the events of a stream that <see cref="IsEndless"/>.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(1);

    /// <summary>Gets whether a stream goes on until the other side closes.</summary>
    public bool IsEndless { get; init; }

    /// <summary>Makes an answer.</summary>
    public static ModelServerReply Of(string text) => new() { Text = text };

    /// <summary>Makes an answer that goes wrong.</summary>
    /// <param name="fault">How.</param>
    /// <param name="text">What it would have been.</param>
    public static ModelServerReply Failing(ModelServerFault fault, string text = "An answer of some length, so that half of it is something.") => new() { Text = text, Fault = fault };
}
