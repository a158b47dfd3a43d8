using Witan.Memory.Recall.Text;

namespace Witan.Memory.Tests.Recall.Text;

/// <summary>Forms of one word meet, different words do not.</summary>
public sealed class EnglishStemsTests
{
    [Theory]
    [InlineData("connect", "connected", "connecting", "connection", "connections")]
    [InlineData("buy", "buys", "buying", "bought")]
    [InlineData("write", "writes", "wrote", "written", "writing")]
    [InlineData("child", "children")]
    [InlineData("decide", "decides", "decided", "deciding")]
    [InlineData("quick", "quickly")]
    [InlineData("swim", "swam", "swims", "swimming")]
    [InlineData("paint", "paints", "painted", "painting", "paintings")]
    [InlineData("try", "tries", "tried", "trying")]
    [InlineData("relate", "related", "relating", "relation")]
    public void Of_FormsOfOneWord_MeetInOneStem(params string[] forms) => Assert.Single(forms.Select(EnglishStems.Of).Distinct(StringComparer.Ordinal));

    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gas", "gas")]
    [InlineData("kiwis", "kiwi")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("luxuriated", "luxuri")]
    [InlineData("agreed", "agre")]
    [InlineData("consistency", "consist")]
    [InlineData("knightly", "knight")]
    [InlineData("2023", "2023")]
    [InlineData("straße", "straße")]
    [InlineData("is", "is")]
    public void Of_Word_IsItsStem(string word, string stem) => Assert.Equal(stem, EnglishStems.Of(word));
}
