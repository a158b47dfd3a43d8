namespace Witan.Commands;

/// <summary>Says what went wrong in one line on standard error.</summary>
internal static class CommandErrors
{
    public static int Report(string message, int exitCode)
    {
        Console.Error.WriteLine($"witan: {message.ReplaceLineEndings(" ")}");
        return exitCode;
    }
}
