namespace Witan.Models.Calls;

/// <summary>Says whether a call that was broken off was ever sent: one that waited for its turn all the time costs nothing. Safe to share.</summary>
/// <remarks>
/// Until a layer says that the call waits, it is taken for sent. Sending and withdrawing exclude one another: what was withdrawn is not sent, whoever waits for it.
/// </remarks>
internal sealed class SendMark
{
    private const int Unknown = 0;
    private const int Waiting = 1;
    private const int Sent = 2;
    private const int Withdrawn = 3;

    private int _state = Unknown;

    /// <summary>Says that the call waits for its turn, and that whatever was tried before cost nothing.</summary>
    public void Wait()
    {
        if (Interlocked.CompareExchange(ref _state, Waiting, Unknown) is Sent)
        {
            Interlocked.CompareExchange(ref _state, Waiting, Sent);
        }
    }

    /// <summary>Says that the call is about to be sent.</summary>
    /// <returns>False when it was withdrawn, and must not be.</returns>
    public bool TrySend() => Interlocked.CompareExchange(ref _state, Sent, Waiting) is not Withdrawn;

    /// <summary>Says that nobody wants it any more.</summary>
    /// <returns>True when it was not sent and never will be; false when it may have been.</returns>
    public bool TryWithdraw() => Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) is Waiting or Withdrawn;

    /// <summary>Says that others wait for it although who pays has left: it counts as sent from here on.</summary>
    public void HandOver() => Interlocked.CompareExchange(ref _state, Sent, Waiting);
}
