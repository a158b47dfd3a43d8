using System.Globalization;
using System.Text;
using Witan.Boards.Deliberation.Movement;
using Witan.Testing;

namespace Witan.Boards.Tests.Deliberation.Movement;

/// <summary>Debates written and labelled by hand, and how many of them are judged as a reader would.</summary>
public sealed class DebateTranscriptTests
{
    private static readonly string[] Labels = ["settled", "consensus", "deadlock", "continue"];

    [Fact]
    public void Judge_LabelledDebates_IsRightInNineteenOfTwenty()
    {
        var judged = Transcripts().Select(transcript => (transcript.Label, transcript.Title, Judged: Name(DebateRule.Judge(transcript.History).Outlook))).ToList();
        Assert.True(judged.Count >= 60);
        Assert.All(Labels, label => Assert.True(judged.Count(one => one.Label == label) >= 10));

        var right = judged.Count(one => one.Label == one.Judged);
        var table = new StringBuilder("| Debates | labelled | judged | right | precision | recall |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var label in Labels)
        {
            var (labelled, named, both) = (judged.Count(one => one.Label == label), judged.Count(one => one.Judged == label), judged.Count(one => one.Label == label && one.Judged == label));
            table.Append(CultureInfo.InvariantCulture, $"| {label} | {labelled} | {named} | {both} | {(double)both / named:0.00} | {(double)both / labelled:0.00} |\n");
        }

        table.Append(CultureInfo.InvariantCulture, $"| all | {judged.Count} | {judged.Count} | {right} | | {(double)right / judged.Count:0.00} |\n");
        Repository.WriteTable("debates", table.ToString());
        var wrong = judged.Where(one => one.Label != one.Judged).Select(one => $"{one.Title}: {one.Label}, judged {one.Judged}");
        Assert.True(right >= judged.Count * 0.95, $"{table}\n{string.Join('\n', wrong)}");
    }

    /// <summary>Cut anywhere before its end, no debate is called a deadlock while it still goes somewhere afterwards.</summary>
    [Fact]
    public void Judge_ADebateThatGoesOn_IsNoDeadlockAtAnyRoundBefore()
    {
        foreach (var transcript in Transcripts().Where(transcript => transcript.Label == "continue"))
        {
            for (var rounds = 1; rounds < transcript.History.Rounds.Count; rounds++)
            {
                var cut = transcript.History with { Rounds = [.. transcript.History.Rounds.Take(rounds)] };
                Assert.Equal((transcript.Title, false), (transcript.Title, DebateRule.Judge(cut).IsOver));
            }
        }
    }

    [Fact]
    public void Transcripts_AreVaried()
    {
        var histories = Transcripts().Select(transcript => transcript.History).ToList();
        Assert.Equal([3, 4, 5, 6], histories.Select(history => history.Seats.Count).Distinct().Order());
        Assert.Equal([2, 3, 4], histories.Select(history => history.Options.Count).Distinct().Order());
        Assert.Equal([1, 2, 3, 4, 5, 6], histories.Select(history => history.Rounds.Count).Distinct().Order());
    }

    private static IEnumerable<Transcript> Transcripts() =>
        Directory.GetFiles(Repository.File("tests", "Witan.Boards.Tests", "Deliberation", "Transcripts"), "*.txt").Order(StringComparer.Ordinal).SelectMany(file => Transcript.Parse(File.ReadAllText(file)));

    private static string Name(DebateOutlook outlook) => outlook switch
    {
        DebateOutlook.SettledAtFirst => "settled",
        DebateOutlook.Converged => "consensus",
        DebateOutlook.Deadlock => "deadlock",
        _ => "continue",
    };
}
