using Witan.Data.Operations;

namespace Witan.Commands.Db;

/// <summary>One line on the terminal that says how far a long operation is; nothing when standard error is no terminal.</summary>
internal sealed class OperationLine : IProgress<OperationProgress>, IDisposable
{
    private const int WidthMin = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider _time;
    private readonly bool _shown = !Console.IsErrorRedirected;
    private long _last;
    private bool _written;

    public OperationLine(TimeProvider time) => _time = time;

    public void Report(OperationProgress value)
    {
        if (!_shown || (_written && _time.GetElapsedTime(_last) < Pause))
        {
            return;
        }

        _last = _time.GetTimestamp();
        _written = true;
        var text = value.Rows > 0 ? $"{value.Activity} {value.Table}: {value.Rows:N0} rows" : $"{value.Activity} {value.Table}";
        var width = Math.Max(WidthMin, Console.BufferWidth - 1);
        Console.Error.Write($"\r{(text.Length > width ? text[..width] : text).PadRight(width)}\r");
    }

    public void Dispose()
    {
        if (_written)
        {
            Console.Error.Write($"\r{new string(' ', Math.Max(WidthMin, Console.BufferWidth - 1))}\r");
        }
    }
}
