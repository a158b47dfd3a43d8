using System.Text;
using System.Text.Json.Nodes;
using Witan.Boards.Board;
using Witan.Boards.Records;
using Witan.Boards.Records.Board;
using Witan.Testing.Boards;

namespace Witan.Boards.Tests.Board.Proofs;

/// <summary>Questions that have nothing to do with each other have records that have nothing in common but their form.</summary>
public sealed class TwentyQuestionsTests
{
    private static readonly string[] Questions =
    [
        "Should the library rent or buy its new building?",
        "Do we move the order database from SQLite to PostgreSQL before the winter sale?",
        "Shall the choir sing the requiem or the cantata in December?",
        "Should the bakery open on Sundays?",
        "Do we hire a second nurse for the night shift or train the one we have?",
        "Should the vineyard replant the north slope with Riesling or leave it fallow?",
        "Do we encrypt the backups with our own key or with the provider's?",
        "Shall the village close the old bridge for lorries?",
        "Should the museum lend its only Vermeer to Osaka for six months?",
        "Do we write the firmware of the pump in Rust or stay with C?",
        "Should the school begin at nine instead of eight?",
        "Do we drop support for browsers older than three years?",
        "Shall the theatre raise ticket prices by 12 percent or cut two productions?",
        "Should the clinic keep paper records for one more year?",
        "Do we sell the ferry or electrify it?",
        "Should the orchard spray against codling moth in May?",
        "Shall we publish the salary bands inside the company?",
        "Do we replace the call centre's phone menu with a chat bot?",
        "Should the fire brigade move its station to the harbour?",
        "Shall the newspaper end its Monday print edition?",
    ];

    [Fact]
    public async Task Analyst_OnTwentyQuestions_MakesTwentyRecords()
    {
        var records = await RecordsAsync(_ => new BoardHost());
        Differ(records);
        Assert.True(records.Select(record => record.Parts[0].Verdict!.Winner).Distinct(StringComparer.Ordinal).Count() > 2, "All questions have one answer.");
    }

    [Fact]
    public async Task Minds_OnTwentyQuestions_MakeTwentyRecords()
    {
        var records = await RecordsAsync(_ => new BoardHost(Script().Client()));
        Differ(records);
        var claims = records.SelectMany(record => record.Parts[0].Arguments).Select(argument => argument.Claim).ToList();
        Assert.Equal(claims.Count, claims.Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Minds that say of everything what it is about.</summary>
    private static BoardScript Script()
    {
        var script = new BoardScript();
        script.Speak = prompt => BoardScript.Stance(prompt, prompt.Persona.Length % 2, claim: $"{prompt.Persona} answers in round {prompt.Round}: {prompt.Input["question"]}");
        script.Conclude = prompt =>
        {
            var fitting = BoardScript.Fitting(prompt);
            fitting["text"] = $"{fitting["text"]} Asked was: {prompt.Input["question"]}";
            fitting["keyPoints"] = new JsonArray($"It was asked: {prompt.Input["question"]}");
            return fitting;
        };
        script.Summarize = prompt => $"All parts of what was asked are done: {prompt.Input["results"]![0]!["text"]}";
        return script;
    }

    private static async Task<IReadOnlyList<BoardRecord>> RecordsAsync(Func<string, BoardHost> host)
    {
        var records = new List<BoardRecord>();
        foreach (var question in Questions)
        {
            records.Add(BoardRecordBuilder.Build(await host(question).DeliberateAsync(null, new BoardOptions { Rounds = 2 }, question))!);
        }

        return records;
    }

    /// <summary>No two records are one, nor have two one summary or one outcome.</summary>
    private static void Differ(IReadOnlyList<BoardRecord> records)
    {
        Assert.Equal(Questions.Length, records.Select(record => Encoding.UTF8.GetString(RecordFiles.Render(record, RecordFormat.Md))).Distinct(StringComparer.Ordinal).Count());
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            IEnumerable<string> said = [record.Summary, .. record.Parts.Select(part => part.Text ?? string.Empty)];
            Assert.All(said, text => Assert.True(known.Add(text), $"Another question has this conclusion, too: {text}"));
        }
    }
}
