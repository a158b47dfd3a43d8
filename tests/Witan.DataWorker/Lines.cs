using System.Text;

namespace Witan.DataWorker;

/// <summary>Standard output, a system call a line: what was printed before a kill is in the pipe, whole.</summary>
public static class Lines
{
    private static readonly Stream Output = Console.OpenStandardOutput();
    private static readonly Lock Gate = new();

    /// <summary>Prints one line.</summary>
    public static void Print(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\n");
        lock (Gate)
        {
            Output.Write(bytes);
        }
    }
}
