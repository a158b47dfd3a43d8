using System.Text;
using Witan.Boards.Intake;

namespace Witan.Boards.Tests.Intake;

public sealed class BriefIntakeTests
{
    [Fact]
    public void Accept_DocumentWithoutQuestion_AsksAboutItsTitle()
    {
        var brief = Ok(null, Document("plan.md", "# The plan\n\ntext"));
        Assert.Equal("Should \"The plan\" go ahead as written?", brief.Question);
        Assert.Equal("text", brief.Documents[0].Text.Split('\n')[2]);
    }

    [Fact]
    public void Accept_QuestionAlone_IsEnough() => Assert.Empty(Ok("  Should we move?  ").Documents);

    [Fact]
    public void Accept_TwoDocumentsOfOneName_AreToldApart() =>
        Assert.Equal(["plan.md", "plan.md (2)"], Ok(null, Document("plan.md", "a"), Document("plan.md", "b")).Documents.Select(document => document.Name));

    [Fact]
    public void Accept_Nothing_IsRefused() => Assert.Contains("nothing to deliberate", Refused(" "), StringComparison.Ordinal);

    [Fact]
    public void Accept_QuestionTooLong_NamesTheLimit() => Assert.Contains("10,000", Refused(new string('x', BriefIntake.QuestionLengthMax + 1)), StringComparison.Ordinal);

    [Fact]
    public void Accept_TooManyDocuments_NamesTheLimit() =>
        Assert.Contains("16", Refused(null, [.. Enumerable.Range(0, BriefIntake.DocumentsMax + 1).Select(number => Document($"{number}.md", "x"))]), StringComparison.Ordinal);

    [Fact]
    public void Accept_OneBadDocument_IsRefusedByName() => Assert.StartsWith("empty.md", Refused(null, Document("good.md", "x"), Document("empty.md", "")), StringComparison.Ordinal);

    private static IncomingDocument Document(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    private static Brief Ok(string? question, params IncomingDocument[] documents)
    {
        Assert.True(BriefIntake.Accept(question, documents).IsOk(out var brief, out var refusal), refusal?.Message);
        return brief;
    }

    private static string Refused(string? question, params IncomingDocument[] documents)
    {
        Assert.False(BriefIntake.Accept(question, documents).IsOk(out _, out var refusal));
        return refusal.Message;
    }
}
