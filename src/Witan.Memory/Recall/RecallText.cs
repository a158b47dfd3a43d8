using Witan.Memory.Recall.Text;

namespace Witan.Memory.Recall;

/// <summary>What the index makes of words, for those who compare it with other searches.</summary>
public static class RecallText
{
    /// <summary>Tells whether a word says nothing of what a text is about, so that it is neither indexed nor asked for.</summary>
    /// <param name="word">The word in lower case.</param>
    public static bool IsStopWord(string word) => StopWords.Drops(new Token(word, 0, 0, false));
}
