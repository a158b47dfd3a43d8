namespace Witan.Boards.Personas.Lenses;

/// <summary>Cuts a line into words: runs of letters and digits, an apostrophe inside a word being part of it.</summary>
internal static class WordScan
{
    /// <summary>Gives the words of a short text.</summary>
    public static IReadOnlyList<ScannedWord> Words(string line)
    {
        var words = new List<ScannedWord>();
        for (var at = 0; Next(line, ref at, out var start);)
        {
            words.Add(new ScannedWord(line[start..at].ToLowerInvariant(), start, at));
        }

        return words;
    }

    /// <summary>Finds the next word of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Where to look from; afterwards the end of the word.</param>
    /// <param name="start">Where the word begins.</param>
    /// <returns>Whether there is one.</returns>
    public static bool Next(ReadOnlySpan<char> line, ref int at, out int start)
    {
        while (at < line.Length && !char.IsLetterOrDigit(line[at]))
        {
            at++;
        }

        start = at;
        while (at < line.Length && (char.IsLetterOrDigit(line[at]) || IsJoin(line, at)))
        {
            at++;
        }

        return at > start;
    }

    /// <summary>"Customer's" and "1,500.50" are one word each.</summary>
    private static bool IsJoin(ReadOnlySpan<char> line, int at) =>
        at > 0 && at + 1 < line.Length
        && ((line[at] is '\'' or '’' && char.IsLetter(line[at - 1]) && char.IsLetter(line[at + 1]))
            || (line[at] is ',' or '.' && char.IsAsciiDigit(line[at - 1]) && char.IsAsciiDigit(line[at + 1])));
}
