using System.Globalization;
using Microsoft.Extensions.AI;
using Witan.Models.Faults;

namespace Witan.Models.Resilience;

/// <summary>One try under its time-outs, from its sending to its end. Disposing it closes the connection and gives the place back.</summary>
/// <remarks>Only the time that is spent waiting for the provider counts: whoever reads a stream may take as long as they like over a piece.</remarks>
internal sealed class ModelTry : IAsyncDisposable
{
    private readonly ProviderGate _gate;
    private readonly string _model;
    private readonly Admission _admission;
    private readonly TimeSpan _limit;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _ending;
    private readonly ITimer _timer;
    private IAsyncEnumerator<ChatResponseUpdate>? _stream;
    private TimeSpan _spent;
    private TryVerdict _verdict;
    private bool _hadPiece;

    /// <summary>Initializes a new instance of the <see cref="ModelTry"/> class.</summary>
    /// <param name="gate">The provider's gate.</param>
    /// <param name="model">The model.</param>
    /// <param name="call">The call, with the place that it was given.</param>
    /// <param name="caller">The caller's token.</param>
    public ModelTry(ProviderGate gate, string model, ResilientCall call, CancellationToken caller)
    {
        _gate = gate;
        _model = model;
        _admission = call.Admission!;
        _limit = call.Left < gate.Options.TryTimeout ? call.Left : gate.Options.TryTimeout;
        _caller = caller;
        _ending = CancellationTokenSource.CreateLinkedTokenSource(caller);
        _timer = gate.Time.CreateTimer(
            static state => ((CancellationTokenSource)state!).Cancel(), _ending, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Gets the whole answer, once it is there.</summary>
    public ChatResponse Answer { get; private set; } = new();

    /// <summary>Gets the piece that the stream stands on; null when it has ended.</summary>
    public ChatResponseUpdate? Piece { get; private set; }

    /// <summary>Asks for a whole answer, at an endpoint that cannot stream.</summary>
    /// <exception cref="ModelException">There is none.</exception>
    public async Task AskAsync(IChatClient inner, IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        Answer = await WaitAsync(() => new ValueTask<ChatResponse>(inner.GetResponseAsync(messages, options, _ending.Token)), _limit);
        _verdict = TryVerdict.Answers;
    }

    /// <summary>Begins a stream and waits for its first piece.</summary>
    /// <exception cref="ModelException">None came.</exception>
    public Task OpenAsync(IChatClient inner, IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        _stream = inner.GetStreamingResponseAsync(messages, options, _ending.Token).GetAsyncEnumerator(_ending.Token);
        return NextAsync();
    }

    /// <summary>Reads a whole stream.</summary>
    /// <exception cref="ModelException">It did not come to its end.</exception>
    public async Task CollectAsync(IChatClient inner, IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        var pieces = new List<ChatResponseUpdate>();
        await OpenAsync(inner, messages, options);
        while (Piece is { } piece)
        {
            pieces.Add(piece);
            await NextAsync();
        }

        Answer = pieces.ToChatResponse();
    }

    /// <summary>Waits for the next piece.</summary>
    /// <exception cref="ModelException">The stream broke or stalled.</exception>
    public async Task NextAsync()
    {
        if (await WaitAsync(() => _stream!.MoveNextAsync(), _gate.Options.StallTimeout))
        {
            _hadPiece = true;
            Piece = _stream!.Current;
            return;
        }

        Piece = null;
        _verdict = TryVerdict.Answers;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _timer.DisposeAsync();
            if (_stream is not null)
            {
                await _stream.DisposeAsync();
            }
        }
        finally
        {
            _ending.Dispose();
            _admission.End(_verdict);
        }
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");

    private async ValueTask<T> WaitAsync<T>(Func<ValueTask<T>> step, TimeSpan patience)
    {
        var left = _limit - _spent;
        var stalls = patience < left;
        var began = _gate.Time.GetTimestamp();
        _timer.Change(stalls ? patience : left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        try
        {
            return await step();
        }
        catch (Exception error)
        {
            var told = Translate(error, stalls ? $"nothing came for {Seconds(patience)}" : $"it was not done within {Seconds(_limit)}");
            _verdict = TryVerdicts.Of(told);
            if (ReferenceEquals(told, error))
            {
                throw;
            }

            throw told;
        }
        finally
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _spent += _gate.Time.GetElapsedTime(began);
        }
    }

    /// <summary>Says what an error is. A library that was told to stop may throw anything.</summary>
    private Exception Translate(Exception error, string late)
    {
        if (_caller.IsCancellationRequested)
        {
            return error as OperationCanceledException ?? new OperationCanceledException("The caller broke the call off.", error, _caller);
        }

        if (error is OperationCanceledException || _ending.IsCancellationRequested)
        {
            return new ModelException(ModelFault.TimedOut, _gate.Provider, _model, late, error) { MayBeBilled = true };
        }

        // The model was at work already, so that a repeat may be paid for twice, whatever the provider's client says of it.
        return _hadPiece && error is ModelException { IsTransient: true, MayBeBilled: false, Usage: null } fault
            ? fault.Copy(mayBeBilled: true)
            : error;
    }
}
