using System.Text;
using System.Text.Json;
using Markdig;
using Witan.Boards.Records;
using Witan.Testing.Swarms;

namespace Witan.Boards.Tests.Records;

public sealed class RecordFilesTests
{
    private static readonly string Hostile = Plans.Flawed
        .Replace("# Migration", "# <script>alert(1)</script> [x](javascript:y) *Migration*", StringComparison.Ordinal)
        .Replace("is 60 seconds.", "is 60 seconds. <img src=x onerror=alert(2)> `a` ``b`` | c", StringComparison.Ordinal);

    [Fact]
    public async Task Render_Html_EncodesWhatDocumentsSayAndRunsNoScript()
    {
        var html = Encoding.UTF8.GetString(RecordFiles.Render(await new SwarmHost().DeliberateAsync(Hostile), RecordFormat.Html));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;img", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_Markdown_KeepsWhatDocumentsSayAsText()
    {
        var markdown = Encoding.UTF8.GetString(RecordFiles.Render(await new SwarmHost().DeliberateAsync(Hostile), RecordFormat.Md));
        var html = Markdown.ToHtml(markdown, new MarkdownPipelineBuilder().UsePipeTables().Build());
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Render_Markdown_HasTheSectionsOfADecisionRecord()
    {
        var markdown = Encoding.UTF8.GetString(RecordFiles.Render(await new SwarmHost().DeliberateAsync(Plans.Flawed), RecordFormat.Md));
        foreach (var section in new[] { "Context and question", "Recommendation", "Dissent", "Findings", "Agreement", "Disagreement and its root", "Accepted trade-offs", "Plan", "Look at this again when", "What changed in debate", "Assumptions", "Cost and origin" })
        {
            Assert.Contains($"# {section}", markdown, StringComparison.Ordinal);
        }

        Assert.Contains("`plan.md:3`", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_Json_IsReadableAndNamesItsForm()
    {
        using var json = JsonDocument.Parse(RecordFiles.Render(await new SwarmHost().DeliberateAsync(Plans.Flawed), RecordFormat.Json));
        Assert.Equal(DecisionRecord.CurrentFormat, json.RootElement.GetProperty("format").GetString());
        var finding = json.RootElement.GetProperty("findings")[0].GetProperty("finding");
        Assert.True(finding.GetProperty("evidence")[0].GetProperty("line").GetInt32() > 0);
        Assert.NotEmpty(finding.GetProperty("evidence")[0].GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task Render_TerminalEscapes_AreDropped()
    {
        var record = await new SwarmHost().DeliberateAsync("# Plan\n\nThe timeout is 30 seconds.\u001b[31m\u0007\nThe timeout is 60 seconds.\u202e\n");
        Assert.DoesNotContain(record.Findings.SelectMany(found => found.Finding.Evidence), evidence => evidence.Text.Any(c => char.IsControl(c) || c == '\u202e'));
    }
}
