namespace Witan.Testing.Models;

/// <summary>What the server does next on a connection.</summary>
internal enum WireStepKind
{
    /// <summary>Sends bytes.</summary>
    Send,

    /// <summary>Waits a little.</summary>
    Pause,

    /// <summary>Waits until the other side closes.</summary>
    Stall,

    /// <summary>Closes in good order.</summary>
    Cut,

    /// <summary>Resets the connection.</summary>
    Reset,
}
