using Witan.Memory.Recall.Text;

namespace Witan.Memory.Tests.Recall.Text;

/// <summary>Words of any script, with numbers and names as they are.</summary>
public sealed class TokenizerTests
{
    [Theory]
    [InlineData("It's Anna’s dog.", "it|anna|dog")]
    [InlineData("don't pay 1,000.50 EUR", "don't|pay|1000.50|eur")]
    [InlineData("Café Ærø Straße", "cafe|aero|strasse")]
    [InlineData("2023-05-08T10:00", "2023|05|08t10|00")]
    [InlineData("привет Мир", "привет|мир")]
    [InlineData("日本語", "日本|本語")]
    [InlineData("a\ud800b", "a|b")]
    [InlineData("", "")]
    public void Cut_GivesWords(string text, string words) => Assert.Equal(words, string.Join('|', Tokenizer.Cut(text).Select(token => token.Word)));

    [Fact]
    public void Cut_LongWord_IsCutAtTheLimit() => Assert.Equal(Tokenizer.WordLengthMost, Tokenizer.Cut(new string('x', 5_000)).Single().Word.Length);

    [Fact]
    public void Drops_NameThatIsAlsoAStopWord_IsKept()
    {
        Assert.Equal(["met", "will"], Kept("I met Will there."));
        Assert.Equal(["call"], Kept("I will call."));

        static string[] Kept(string text) => [.. Tokenizer.Cut(text).Where(token => !StopWords.Drops(token)).Select(token => token.Word)];
    }

    [Fact]
    public void Of_Item_TellsSpeakerQuestionTimeAndNumber()
    {
        var words = ItemWords.Of("Maria: Did you swim 3 laps yesterday?");

        Assert.Equal(["maria", "swim", "3", "lap", "yesterday"], words.Stems);
        Assert.Equal(ItemTraits.HasSpeaker | ItemTraits.NamesNumber | ItemTraits.NamesTime, words.Traits & ~ItemTraits.AskedMask);
        Assert.True((int)(words.Traits & ItemTraits.AskedMask) > 10);
        Assert.Equal(ItemTraits.None, ItemWords.Of("We met at noo:n and swam.").Traits & ItemTraits.HasSpeaker);
    }
}
