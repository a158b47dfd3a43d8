using Witan.Kernel.Results;
using Witan.Memory.Limits;

namespace Witan;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>The world did not let it: disk full, read-only, locked, or a run that was stopped.</summary>
    public const int Failed = 1;

    /// <summary>The input or the command line cannot be taken as it is.</summary>
    public const int BadInput = 2;

    /// <summary>A person has to decide or to answer before the run goes on.</summary>
    public const int Waits = 3;

    /// <summary>A server crashed too often in too short a time, and its supervisor does not start it again.</summary>
    public const int GaveUp = 4;

    /// <summary>Stopped since its terminal ended.</summary>
    public const int HungUp = 129;

    /// <summary>Stopped by Ctrl-C, as shells count it: 128 and the signal's number.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM.</summary>
    public const int Terminated = 143;

    public static int Of(Refusal refusal) => refusal is InvalidInput or NotFound or LimitExceeded ? BadInput : Failed;
}
