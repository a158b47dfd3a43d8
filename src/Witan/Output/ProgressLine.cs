namespace Witan.Output;

/// <summary>One line on a terminal's standard error that says how far a long work has come, and is gone when it ends.</summary>
/// <param name="time">The clock.</param>
/// <param name="what">What is counted, in the plural.</param>
internal sealed class ProgressLine(TimeProvider time, string what) : IProgress<long>, IDisposable
{
    // What is done sooner needs no line.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private readonly long _began = time.GetTimestamp();
    private bool _shown;

    public void Report(long value)
    {
        if (!Console.IsErrorRedirected && time.GetElapsedTime(_began) > Quiet)
        {
            _shown = true;
            Console.Error.Write($"\r{value:N0} {what} …");
        }
    }

    public void Dispose()
    {
        if (_shown)
        {
            _shown = false;
            Console.Error.Write($"\r{new string(' ', 40)}\r");
        }
    }
}
