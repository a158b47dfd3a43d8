using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Markdig;
using Witan.Boards.Board;
using Witan.Boards.Board.Events;
using Witan.Boards.Records;
using Witan.Boards.Records.Board;
using Witan.Runs.Events;
using Witan.Runs.Journal;
using Witan.Testing;

namespace Witan.Boards.Tests.Board.Records;

public sealed class BoardRecordFilesTests
{
    private const string Hostile = "<script>alert(1)</script> [x](javascript:y) <img src=x onerror=alert(2)> | `a` ``b`` *c* &lt;b&gt;\u001b[31m\u0007\u202e # d";

    public static TheoryData<RecordFormat> Formats => [.. Enum.GetValues<RecordFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Render_SameEventsTwice_GivesTheSameBytes(RecordFormat format) =>
        Assert.Equal(RecordFiles.Render(BoardScript.ThreeParts().Record, format), RecordFiles.Render(BoardScript.ThreeParts().Record, format));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Render_WhoAnsweredFirst_ChangesNothing(RecordFormat format)
    {
        var events = BoardScript.ThreeParts().Events.ToList();
        var expected = RecordFiles.Render(Record(events), format);
        var swapped = 0;
        for (var at = 1; at < events.Count; at++)
        {
            if ((events[at - 1], events[at]) is (SeatSpoke, SeatSpoke) or (SeatVoted, SeatVoted) or (PartConcluded, PanelSeated))
            {
                (events[at - 1], events[at]) = (events[at], events[at - 1]);
                swapped++;
                at++;
            }
        }

        Assert.True(swapped > 6);
        Assert.Equal(expected, RecordFiles.Render(Record(events), format));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Render_AnyForm_HoldsWhatWasDecidedAndSaidAndHasNoPlaceholder(RecordFormat format)
    {
        var text = Render(BoardScript.OnePart().Record, format);
        foreach (var said in new[] { "In two steps.", "Two steps leave a way back.", "What is the evidence?", "ann recommends it.", "Copy them first.", "The provider did not answer.", "Copy the data", "orders lost", "What of round 2?", "The team stays.", "In March." })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        foreach (var placeholder in new[] { "TODO", "NaN", "Infinity", "System.", "{0}", "undefined" })
        {
            Assert.DoesNotContain(placeholder, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Render_ObjectionThatBlocks_IsTold(RecordFormat format)
    {
        var record = new BoardScript().Intake("Now.").Parts("store").Seated("store", "ann", "bob", "cat").Round("store", 1, "ann", "bob", "cat")
            .Speaks("store", 1, "ann", 2, -1).Speaks("store", 1, "bob", 2, -1).Speaks("store", 1, "cat", -2, 1).CallVote("store")
            .Votes("store", "ann", 2, -1).Votes("store", "bob", 2, -1).Votes("store", "cat", -2, 1, veto: "The law forbids it.")
            .Concluded("store").Summarized("Done.").Record;
        Assert.Equal("The law forbids it.", Assert.Single(record.Parts[0].Blocking).Words);
        Assert.Contains("The law forbids it.", Render(record, format), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Markdown_HasTheSectionsOfADecisionRecordInTheirOrder()
    {
        var markdown = Render(BoardScript.ThreeParts().Record, RecordFormat.Md);
        var places = new[] { "Context and question", "Decision drivers", "Considered options", "Decision outcome", "Consequences and risks", "Pros and cons of the options of store", "The debate of store", "More information" }
            .Select(section => markdown.IndexOf($"\n## {section}\n", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("figure not found in the documents: 37", markdown, StringComparison.Ordinal);
        Assert.Contains(BoardText.NoSource, markdown, StringComparison.Ordinal);
        Assert.Contains("`plan.md:3`", markdown, StringComparison.Ordinal);
        Assert.Contains("Debate changed the result: no.", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_HostileTextEverywhere_StaysText()
    {
        var record = Record(Poisoned(BoardScript.ThreeParts().Events));
        var html = Render(record, RecordFormat.Html);
        var markdown = Render(record, RecordFormat.Md);
        var pages = new[] { html, Markdown.ToHtml(markdown, new MarkdownPipelineBuilder().UseAdvancedExtensions().Build()) };
        foreach (var page in pages)
        {
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript", page, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        foreach (var text in new[] { html, markdown })
        {
            Assert.DoesNotContain(text, letter => (char.IsControl(letter) && letter != '\n') || letter == '\u202e');
        }

        Assert.DoesNotContain('\u001b', Render(record, RecordFormat.Json));
    }

    [Fact]
    public void Render_HostileText_KeepsTheSectionsThatAHarmlessOneHas()
    {
        static List<string> Headings(BoardRecord record) => [.. Render(record, RecordFormat.Md).Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal))];
        Assert.Equal(Headings(BoardScript.ThreeParts().Record).Count, Headings(Record(Poisoned(BoardScript.ThreeParts().Events))).Count);
    }

    [Theory]
    [InlineData("- a", @"\- a")]
    [InlineData("1. a", @"1\. a")]
    [InlineData("12) a", @"12\) a")]
    [InlineData("=== a", @"\=== a")]
    [InlineData("    code", "code")]
    [InlineData("a & b &amp; c", @"a & b \&amp; c")]
    [InlineData("plain 1. a", "plain 1. a")]
    public void Lead_TextThatWouldBecomeABlock_StaysText(string text, string expected) => Assert.Equal(expected, MarkdownText.Lead(text));

    [Fact]
    public void Render_Html_HasPicturesThatAreToldInWordsAndNoScript()
    {
        var html = Render(BoardScript.ThreeParts().Record, RecordFormat.Html);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.Contains("name=\"viewport\"", html, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", html, StringComparison.Ordinal);
        var pictures = Pictures(html);
        // For each part its vote and its stances, and one of what it took.
        Assert.Equal(7, pictures.Count);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var picture in pictures)
        {
            Assert.Equal("img", picture.Attribute("role")!.Value);
            Assert.NotEmpty(picture.Element("title")!.Value);
            Assert.NotEmpty(picture.Element("desc")!.Value);
            Assert.Equal($"{picture.Element("title")!.Attribute("id")!.Value} {picture.Element("desc")!.Attribute("id")!.Value}", picture.Attribute("aria-labelledby")!.Value);
            Assert.True(ids.Add(picture.Element("title")!.Attribute("id")!.Value));
        }

        Assert.Contains(pictures, picture => picture.Element("desc")!.Value.Contains("Ann Expert: round 1 -1, round 2 +1, vote -1", StringComparison.Ordinal));
        Assert.All(html.Split("<table>").SkipLast(1), before => Assert.EndsWith("<div class=\"scroll\" tabindex=\"0\">", before, StringComparison.Ordinal));
        Assert.Equal(html.Split("<details").Length, html.Split("</details>").Length);
    }

    [Fact]
    public void Render_PartWithoutOutcome_IsDrawnWithoutPicturesAndNamed()
    {
        var script = new BoardScript().Intake("Now.").Parts("store", "team").Debated("store")
            .Add(new StepAbsent { Step = "seat.team", Attempts = 3, Reason = "No persona fits." }).Summarized("One part is decided.");
        var html = Render(script.Record, RecordFormat.Html);
        Assert.Equal(3, Pictures(html).Count);
        Assert.Contains("Parts without an outcome", html, StringComparison.Ordinal);
        Assert.Contains("No persona fits.", Render(script.Record, RecordFormat.Md), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Json_IsReadBackToTheSameBytes()
    {
        var bytes = RecordFiles.Render(BoardScript.ThreeParts().Record, RecordFormat.Json);
        var read = JsonSerializer.Deserialize(bytes, BoardRecordJson.Default.BoardRecord)!;
        Assert.Equal(BoardRecord.CurrentFormat, read.Format);
        Assert.Equal(bytes, RecordFiles.Render(read, RecordFormat.Json));
    }

    [Fact]
    public void Schema_InTheReference_IsThatOfTheType()
    {
        var schema = BoardRecordSchema.Write();
        if (Environment.GetEnvironmentVariable("WITAN_WRITE_REFERENCE") is not null)
        {
            File.WriteAllText(Repository.File("docs", "reference", "board-record.schema.json"), schema);
        }

        Assert.Equal(schema, File.ReadAllText(Repository.File("docs", "reference", "board-record.schema.json")));
    }

    [Fact]
    public void Schema_OfTheRoot_RequiresEveryPropertyThatTheJsonHas()
    {
        var schema = JsonNode.Parse(BoardRecordSchema.Write())!;
        using var json = JsonDocument.Parse(RecordFiles.Render(BoardScript.OnePart().Record, RecordFormat.Json));
        var written = json.RootElement.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(written, schema["required"]!.AsArray().Select(name => name!.GetValue<string>()).Order(StringComparer.Ordinal));
        // What a round table has beside a board is absent from a board's record.
        Assert.Equal([.. written.Append("table").Order(StringComparer.Ordinal)], schema["properties"]!.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void RunRecords_FindTheRecordByTheKindOfRun()
    {
        var events = BoardScript.OnePart().Events;
        var recorded = events.Select((happened, index) => new RecordedEvent(index + 1, DateTimeOffset.UnixEpoch, happened)).ToList();
        Assert.IsType<BoardRecord>(RunRecords.Build(recorded));
        Assert.Null(RunRecords.Build([.. recorded.Take(5)]));
        Assert.Null(RunRecords.Build([]));
    }

    [Fact]
    public void Diff_OfBoards_NamesThePartsThatCameOutOtherwise()
    {
        var (a, b) = (BoardScript.ThreeParts().Record, BoardScript.ThreeParts().Record);
        Assert.Equal((3, 0), (RecordDiff.Of(a, b).FindingsSame, RecordDiff.Of(a, b).Findings.Count));
        var other = b with { Parts = [b.Parts[0], b.Parts[1], b.Parts[2] with { Verdict = b.Parts[2].Verdict! with { Winner = "bold", WinnerText = "All at once." } }] };
        var diff = RecordDiff.Of(a, other);
        Assert.Equal((2, "costs"), (diff.FindingsSame, Assert.Single(diff.Findings).Name));
        Assert.False(diff.Recommendation.IsSame);
        Assert.Null(RecordDiff.Of(null, b).Recommendation.A);
    }

    private static string Render(BoardRecord record, RecordFormat format) => Encoding.UTF8.GetString(RecordFiles.Render(record, format));

    private static BoardRecord Record(IEnumerable<RunEvent> events)
    {
        var protocol = new BoardProtocol();
        return BoardRecordBuilder.Build(events.Aggregate(protocol.Start, protocol.Apply))!;
    }

    /// <summary>Reads the pictures as XML, so that what is not well formed fails.</summary>
    private static List<XElement> Pictures(string html) =>
        [.. html.Split("<svg").Skip(1).Select(piece => XElement.Parse("<svg" + piece[..(piece.IndexOf("</svg>", StringComparison.Ordinal) + "</svg>".Length)]))];

    /// <summary>Puts hostile text behind every text of the events, ids and enumerations excepted.</summary>
    private static IEnumerable<RunEvent> Poisoned(IEnumerable<RunEvent> events)
    {
        var catalog = new EventCatalog().AddBoards();
        foreach (var happened in events)
        {
            var (name, payload) = catalog.Write(happened);
            var node = JsonNode.Parse(payload)!;
            Poison(node);
            yield return catalog.Read(name, node.ToJsonString());
        }
    }

    private static void Poison(JsonNode node)
    {
        string[] texts = ["title", "question", "text", "why", "assumed", "answer", "reason", "goal", "context", "name", "role", "claim", "summary", "guidance", "challenge", "mitigation", "owner", "when", "metric", "unit", "for", "action", "need", "comparison", "model", "provider", "veto"];
        string[] lists = ["assumptions", "conditions", "keyPoints", "notes", "needs"];
        if (node is JsonArray array)
        {
            foreach (var item in array.OfType<JsonNode>().ToList())
            {
                Poison(item);
            }
        }
        else if (node is JsonObject fields)
        {
            foreach (var (key, value) in fields.ToList())
            {
                // The answers of the intake are found by the id of their question.
                var isId = key == "question" && fields.ContainsKey("answer");
                if (value is JsonValue && value.GetValueKind() == JsonValueKind.String && texts.Contains(key) && !isId)
                {
                    fields[key] = value.GetValue<string>() + "\n\n- " + Hostile;
                }
                else if (value is JsonArray list && lists.Contains(key))
                {
                    fields[key] = new JsonArray([.. list.Select(item => JsonValue.Create(item!.GetValue<string>() + Hostile))]);
                }
                else if (value is not null)
                {
                    Poison(value);
                }
            }
        }
    }
}
