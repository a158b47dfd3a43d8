namespace Witan.Models.Resilience;

/// <summary>One try's place at a provider. Whoever holds it ends it once; later ends do nothing.</summary>
internal sealed class Admission(ProviderGate gate, ModelBreaker breaker, BreakerTicket ticket)
{
    private int _ended;

    /// <summary>Gives the place back, and says what the try tells about the provider.</summary>
    public void End(TryVerdict verdict)
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            gate.End(breaker, ticket, verdict);
        }
    }
}
