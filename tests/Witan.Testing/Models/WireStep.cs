using System.Text;

namespace Witan.Testing.Models;

/// <summary>One step of a reply on its connection.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Bytes">What to send.</param>
/// <param name="Time">How long to pause.</param>
internal sealed record WireStep(WireStepKind Kind, byte[] Bytes, TimeSpan Time)
{
    /// <summary>Gets what is on the bill when the step begins; null for nothing.</summary>
    public ModelServerUsage? Bill { get; init; }

    /// <summary>Gets the step that waits for the other side to close.</summary>
    public static WireStep Stall { get; } = new(WireStepKind.Stall, [], TimeSpan.Zero);

    /// <summary>Gets the step that closes.</summary>
    public static WireStep Cut { get; } = new(WireStepKind.Cut, [], TimeSpan.Zero);

    /// <summary>Gets the step that resets.</summary>
    public static WireStep Reset { get; } = new(WireStepKind.Reset, [], TimeSpan.Zero);

    /// <summary>Makes a step that sends.</summary>
    public static WireStep Send(byte[] bytes) => new(WireStepKind.Send, bytes, TimeSpan.Zero);

    /// <summary>Makes a step that sends text.</summary>
    public static WireStep Send(string text) => Send(Encoding.UTF8.GetBytes(text));

    /// <summary>Makes a step that waits.</summary>
    public static WireStep Pause(TimeSpan time) => new(WireStepKind.Pause, [], time);
}
