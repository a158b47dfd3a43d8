using FsCheck;
using FsCheck.Fluent;
using Witan.Models.Documents;

namespace Witan.Models.Tests.Documents;

public sealed class DocumentParserTests
{
    [Fact]
    public void Parse_Markdown_FindsSectionsListsTablesAndTheirLines()
    {
        var document = Parse("""
            # Plan

            Intro sentence one. Sentence two
            goes on here.

            ## Tasks
            **Owner**: Dana

            Steps:
            1. First
               - nested
            2. Second

            - [x] done thing
            - [ ] open thing

            | Item | Cost |
            | --- | --- |
            | Rent | 10 |
            | Total | 10 |
            """);

        Assert.Equal("Plan", document.Title);
        Assert.Equal((4, 5), Lines(document, "Sentence two goes on here.", 3));
        Assert.Equal(["Plan", "Tasks", "Steps"], document.Sections.Skip(1).Select(section => section.Title));
        var steps = document.Lists[0];
        Assert.True(steps.Ordered);
        Assert.Equal("Steps", steps.Section.Title);
        Assert.Equal("Tasks", steps.Section.Parent!.Title);
        Assert.Equal([10, 12], steps.Items.Select(item => item.Line));
        Assert.Equal("nested", Assert.Single(steps.Items[0].Children).Text);
        Assert.Equal([true, false], document.Lists[1].Items.Select(item => item.Checked));
        var table = Assert.Single(document.Tables);
        Assert.Equal(["Item", "Cost"], table.Header);
        Assert.Equal([19, 20], table.Rows.Select(row => row.Line));
        Assert.Equal(["Total", "10"], table.Rows[1].Cells);
    }

    [Fact]
    public void Parse_PlainText_FindsHeadingsInCapitalsUnderlinedAndNumbered()
    {
        var document = Parse("""
            MOVE OF THE LIBRARY

            We move in May.

            Budget
            ------
            The van costs 300 EUR.

            3. Risks

            It may rain.
            """);

        Assert.Equal(["MOVE OF THE LIBRARY", "Budget", "Risks"], document.Sections.Skip(1).Select(section => section.Title));
        Assert.Equal("Risks", document.Statements.Single(statement => statement.Text == "It may rain.").Section.Title);
    }

    [Fact]
    public void Parse_ColumnsOfPlainText_AreATable()
    {
        var document = Parse("""
            Costs

            Item            Who      Amount
            Van, two days   Dana        300
            Crates                       80
            Total                       380

            Then we rest.
            """);
        var table = Assert.Single(document.Tables);
        Assert.Equal(["Item", "Who", "Amount"], table.Header);
        Assert.Equal([(4, "Dana"), (5, ""), (6, "")], table.Rows.Select(row => (row.Line, row.Cells[1])));
        Assert.Equal(["300", "80", "380"], table.Rows.Select(row => row.Cells[2]));
    }

    [Theory]
    [InlineData("Work\n\n      - one\n        goes on\n      - two\n\nEnd.\n")]
    [InlineData("Work\n\n• one\n  goes on\n• two\n\nEnd.\n")]
    [InlineData("Work\n\n– one\n  goes on\n– two\n\nEnd.\n")]
    [InlineData("Work\n\na) one\n   goes on\nb) two\n\nEnd.\n")]
    [InlineData("Work\n\n    1) one\n       goes on\n    2) two\n\nEnd.\n")]
    public void Parse_ListsOfPlainText_AreLists(string text)
    {
        var list = Assert.Single(Parse(text).Lists);
        Assert.Equal([("one goes on", 3, 4), ("two", 5, 5)], list.Items.Select(item => (item.Text, item.Line, item.EndLine)));
    }

    [Fact]
    public void Parse_NestedLists_StayNested()
    {
        var list = Assert.Single(Parse("- one\n    - deep\n        - deeper\n- two\n").Lists);
        Assert.Equal(["one", "two"], list.Items.Select(item => item.Text));
        Assert.Equal("deeper", list.Items[0].Children[0].Children[0].Text);
    }

    [Fact]
    public void Parse_WrappedRowOfPlainText_IsOneRow()
    {
        var table = Assert.Single(Parse("Task            Owner\nWrite the       Ben\nTell everybody  Dana from\n                the office\nPack            Ines\n").Tables);
        Assert.Equal([(2, "Ben"), (3, "Dana from the office"), (5, "Ines")], table.Rows.Select(row => (row.Line, row.Cells[1])));
    }

    [Fact]
    public void Parse_TabbedColumns_AreATable() =>
        Assert.Equal(["Write it", "Ben"], Assert.Single(Parse("Task\tOwner\nRead it\tDana\nWrite it\tBen\n").Tables).Rows[1].Cells);

    [Fact]
    public void Parse_TwoSpacesAfterAFullStop_AreNoColumns() =>
        Assert.Empty(Parse("We move in May.  The van is\nbooked.  Crates come on\nFriday.  Dana has the keys.\n").Tables);

    [Fact]
    public void Parse_IndentedText_IsNoCode() =>
        Assert.DoesNotContain(Parse("Minutes\n\n    Dana: we wait.\n").Statements, statement => statement.Kind == StatementKind.Code);

    [Fact]
    public void Parse_CodeFence_KeepsItsLines()
    {
        var document = Parse("Text:\n\n```\nlimit = 10\n\n// note\n```\n");
        Assert.Equal([4, 6], document.Statements.Where(statement => statement.Kind == StatementKind.Code).Select(statement => statement.Line));
    }

    [Theory]
    [InlineData("a\r\nb\r\nc")]
    [InlineData("a\nb\nc")]
    [InlineData("a\rb\rc")]
    public void Parse_AnyLineEnd_CountsTheSameLines(string text) => Assert.Equal(["a", "b", "c"], Parse(text).Lines);

    [Theory]
    [InlineData("We need e.g. a van. Then we go.", 2)]
    [InlineData("It costs 3.50 EUR per piece. Fine.", 2)]
    [InlineData("Due on 4. May at noon. Bring it.", 2)]
    [InlineData("Owner: Dana\nDue: Friday", 2)]
    public void Parse_Sentences_AreCutWhereAReaderWould(string text, int sentences) => Assert.Equal(sentences, Parse(text).Statements.Count);

    [Fact]
    public void Parse_AnyText_NeverThrowsAndCitesOnlyLinesThatExist() =>
        Prop.ForAll(Fragments(), text =>
        {
            var document = Parse(text);
            return document.Statements.All(s => s.Line >= 1 && s.Line <= s.EndLine && s.EndLine <= document.Lines.Count)
                && document.Statements.Zip(document.Statements.Skip(1)).All(pair => pair.First.Line <= pair.Second.Line);
        }).QuickCheckThrowOnFailure();

    /// <summary>Texts put together from what documents are made of, so that blocks nest in every way.</summary>
    private static Arbitrary<string> Fragments()
    {
        var pieces = new[] { "# H\n", "\n", "- [ ] task: a\n", "  - sub\n", "1. one\n", "| a | b |\n|---|---|\n| 1 | 2 |\n", "```\ncode\n```\n", "> quote. Two.\n", "**Bold line**\n", "Label:\n", "Text with 3.5 % and `code`. More\nof it.\n", "CAPITALS\n", "===\n", "\t\ttabs\n", "<b>x</b>\n", "é ‚úÖ\n" };
        return Gen.Elements(pieces).ArrayOf().Select(string.Concat).ToArbitrary();
    }

    private static ParsedDocument Parse(string text) => DocumentParser.Parse("plan.md", text);

    private static (int, int) Lines(ParsedDocument document, string text, int firstLine)
    {
        var statement = document.Statements.Single(candidate => candidate.Text == text);
        Assert.Equal(firstLine, statement.Line);
        return (statement.Line + 1, statement.EndLine + 1);
    }
}
