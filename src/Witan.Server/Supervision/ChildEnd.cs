namespace Witan.Server.Supervision;

/// <summary>How a server's process ended.</summary>
/// <param name="ExitCode">Its exit code; 128 and the signal's number when a signal ended it.</param>
/// <param name="WasAsked">Whether the supervisor was asked to stop, and passed that on.</param>
/// <param name="WasHung">Whether the supervisor ended it for not answering.</param>
/// <param name="EverServed">Whether this supervisor has seen a server of its own serve, this one or an earlier one.</param>
public sealed record ChildEnd(int ExitCode, bool WasAsked, bool WasHung, bool EverServed);
