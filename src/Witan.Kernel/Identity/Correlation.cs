namespace Witan.Kernel.Identity;

/// <summary>The id of what is being worked on (a request, or a run's step), which follows the work through every await. For logs alone: nothing is decided by it.</summary>
public static class Correlation
{
    /// <summary>The most characters of an id; more are cut off.</summary>
    public const int LengthMax = 48;

    private static readonly AsyncLocal<string?> Ambient = new();

    /// <summary>Gets the id; null when nobody began one.</summary>
    public static string? Current => Ambient.Value;

    /// <summary>Begins to work under an id; what was before holds again at the end.</summary>
    /// <param name="id">The id. Only letters, digits and <c>-_./:</c> of it are kept, so that it can stand in any log.</param>
    public static IDisposable Begin(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var before = Ambient.Value;
        var kept = string.Concat(id.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '/' or ':'));
        Ambient.Value = kept.Length <= LengthMax ? kept : kept[..LengthMax];
        return new Ending(before);
    }

    private sealed class Ending(string? before) : IDisposable
    {
        public void Dispose() => Ambient.Value = before;
    }
}
