using System.Text.RegularExpressions;
using Witan.Testing;

namespace Witan.Tests.Data;

/// <summary>What no store may write, found before it runs.</summary>
public sealed partial class StatementTests
{
    [Fact]
    public void EveryStatement_SaysForWhom()
    {
        var faults = StatementTexts.OfTenants.Select(statement => (statement, fault: WitanData.Model.StatementCheck.Fault(statement.Sql))).Where(pair => pair.fault is not null);
        Findings.RequireNone(faults.Select(pair => $"{pair.statement}: {pair.fault}"));
    }

    [Fact]
    public void EveryExemptClass_Exists() =>
        Findings.RequireNone(StatementTexts.Exempt.Keys.Except(StatementTexts.All.Select(statement => statement.Class)));

    [Fact]
    public void Statements_AreFound() => Assert.True(StatementTexts.OfTenants.Count() >= 6);

    [Fact]
    public void NoCallOnASession_PutsItsStatementTogether()
    {
        var found = Directory.GetFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => PutTogether().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Value}"));
        Findings.RequireNone(found);
    }

    [Theory]
    [InlineData("session.ExecuteAsync($\"DELETE FROM {table}\")", true)]
    [InlineData("session.QueryAsync<NoteRow>(\"SELECT \" + columns)", true)]
    [InlineData("inner.FirstAsync<Dictionary<string, long>>(\n    NotesSql.Select + order)", true)]
    [InlineData("session.ExecuteAsync(string.Format(NotesSql.Select, table))", true)]
    [InlineData("session.ExecuteAsync(string.Concat(NotesSql.Select, table), new { id })", true)]
    [InlineData("session.ExecuteAsync(NotesSql.Select.Replace(\"x\", \"y\"))", true)]
    [InlineData("session.ExecuteAsync(NotesSql.Select, new { id = \"a\" + b })", false)]
    [InlineData("session.QueryAsync<Row>(NotesSql.Select)", false)]
    [InlineData("session.QueryAsync<Row>(before is null ? NotesSql.First : NotesSql.Next, new { before })", false)]
    public void Search_FindsWhatIsPutTogether(string source, bool expected) => Assert.Equal(expected, PutTogether().IsMatch(source));

    // A call on anything but a plain connection, whose first argument is not names and choices between names.
    [GeneratedRegex("""(?<![Cc]onnection)\.(ExecuteAsync|(QueryAsync|FirstAsync)<[^()]*>)\(\s*(?=[^,)]*(\$@?"|@\$"|"\s*\+|\+\s*"|[\w\]]\s*\+|string\.(Format|Concat|Join)|\.Replace|\.Insert\())[^,)]*""", RegexOptions.CultureInvariant)]
    private static partial Regex PutTogether();
}
