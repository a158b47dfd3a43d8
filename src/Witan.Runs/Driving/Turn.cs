using System.Threading.Channels;

namespace Witan.Runs.Driving;

/// <summary>Lets one caller at a time in, in the order in which they came.</summary>
/// <remarks>A token in a channel rather than a semaphore: steps that were abandoned may still come for their turn after everybody else has gone,
/// so that nobody can say when it might be disposed.</remarks>
internal sealed class Turn
{
    private readonly Channel<bool> _token = Channel.CreateBounded<bool>(1);

    public Turn() => Leave();

    /// <summary>Waits for the turn.</summary>
    public async Task EnterAsync(CancellationToken cancellationToken) => await _token.Reader.ReadAsync(cancellationToken);

    /// <summary>Gives it to the next.</summary>
    public void Leave() => _token.Writer.TryWrite(true);
}
