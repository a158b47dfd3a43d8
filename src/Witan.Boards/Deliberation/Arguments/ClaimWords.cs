using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace Witan.Boards.Deliberation.Arguments;

/// <summary>What a claim is made of: its content words, its figures, and whether it denies.</summary>
/// <remarks>Serves novelty and merging alone. Agreement is never measured on it.</remarks>
internal sealed record ClaimWords
{
    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "an", "and", "any", "are", "as", "at", "be", "been", "being", "but", "by", "can", "could", "did", "do", "does", "for", "from", "had", "has", "have", "he",
        "her", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "may", "me", "might", "more", "most", "much", "must", "my", "of", "on", "one", "or",
        "our", "over", "really", "same", "say", "she", "should", "so", "some", "still", "such", "than", "that", "the", "their", "them", "then", "there", "these",
        "they", "this", "those", "to", "too", "under", "up", "us", "very", "was", "we", "were", "what", "when", "where", "which", "while", "who", "why", "will",
        "with", "would", "you", "your", "again", "said", "already", "also", "before", "after", "all", "because", "since", "about", "only", "here", "now", "out");

    private static readonly FrozenSet<string> Denials = FrozenSet.Create(
        StringComparer.Ordinal, "no", "not", "never", "without", "cannot", "cant", "nobody", "none", "nothing", "isnt", "wont", "doesnt", "dont", "wouldnt", "arent", "neither", "nor");

    /// <summary>What was made of arguments that are still held: each is looked at again with every step of its board.</summary>
    private static readonly ConditionalWeakTable<Argument, ClaimWords> Known = [];

    public required IReadOnlySet<string> Content { get; init; }

    public required IReadOnlySet<string> Figures { get; init; }

    public required bool Denies { get; init; }

    public static ClaimWords Of(Argument argument) => Known.GetValue(argument, known => Of(known.Claim));

    public static ClaimWords Of(string claim)
    {
        var words = Split(claim).ToList();
        return new ClaimWords
        {
            Content = words.Where(word => !Fillers.Contains(word) && !Denials.Contains(word) && !IsFigure(word)).Select(Stem).ToHashSet(StringComparer.Ordinal),
            Figures = words.Where(IsFigure).ToHashSet(StringComparer.Ordinal),
            Denies = words.Count(Denials.Contains) % 2 == 1,
        };
    }

    private static IEnumerable<string> Split(string claim)
    {
        var word = new List<char>();
        foreach (var letter in claim)
        {
            if (char.IsLetterOrDigit(letter) || (letter is '.' or ',' && word.Count > 0 && char.IsAsciiDigit(word[^1])))
            {
                word.Add(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '’') && word.Count > 0)
            {
                yield return Ended(word);
                word.Clear();
            }
        }

        if (word.Count > 0)
        {
            yield return Ended(word);
        }
    }

    private static string Ended(List<char> word) => string.Concat(word).TrimEnd('.', ',');

    private static bool IsFigure(string word) => char.IsDigit(word[0]);

    /// <summary>Cuts the endings that most often part two forms of an English word. Crude on purpose: it decides on novelty only.</summary>
    private static string Stem(string word)
    {
        var stem = word switch
        {
            { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
            { Length: > 4 } when word.EndsWith("ied", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            { Length: > 4 } when word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("es", StringComparison.Ordinal) => word[..^2],
            { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
            _ => word,
        };
        return stem.Length > 3 && stem.EndsWith('e') ? stem[..^1] : stem;
    }
}
