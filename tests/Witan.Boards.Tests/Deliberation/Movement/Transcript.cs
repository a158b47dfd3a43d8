using System.Globalization;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Movement;

namespace Witan.Boards.Tests.Deliberation.Movement;

/// <summary>A labelled debate from a file; <c>Transcripts/README.md</c> tells the form.</summary>
internal sealed record Transcript(string Label, string Title, DebateHistory History)
{
    public static IEnumerable<Transcript> Parse(string text)
    {
        foreach (var block in text.Split("## ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var (label, title) = Halves(lines[0], ':');
            var options = Halves(lines[1], ':').Right.Split(',', StringSplitOptions.TrimEntries);
            yield return new Transcript(label, title, Read(options, lines[2..]));
        }
    }

    private static DebateHistory Read(string[] options, string[] lines)
    {
        var history = new DebateHistory { Options = options, Seats = [.. lines.Select(line => line.Split(' ')[1]).Distinct(StringComparer.Ordinal)], Rounds = [] };
        var cited = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var round in lines.GroupBy(line => line.Split(' ')[0]))
        {
            Assert.Equal(history.Rounds.Count + 1, int.Parse(round.Key, CultureInfo.InvariantCulture));
            var standing = history.Standing(history.Rounds.Count);
            var (ballots, arguments) = (new List<Ballot>(), new List<Argument>());
            foreach (var line in round.Where(line => !line.EndsWith('?')))
            {
                var (head, said) = Halves(line, '|');
                var words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (said.Length > 0)
                {
                    arguments.Add(Argue($"{round.Key}-{words[1]}", words[1], said));
                    cited[words[1]] = cited.GetValueOrDefault(words[1]) + arguments[^1].Evidence.Count;
                    Assert.Contains(arguments[^1].Option, options);
                }

                ballots.Add(Vote(options, words, standing, cited.GetValueOrDefault(words[1])));
            }

            history = history with { Rounds = [.. history.Rounds, new DebateRound(ballots, arguments)] };
        }

        return history;
    }

    private static Ballot Vote(string[] options, string[] words, IReadOnlyList<Ballot> standing, int evidence)
    {
        var confidence = double.Parse(words[3], CultureInfo.InvariantCulture);
        var before = standing.FirstOrDefault(ballot => ballot.Seat == words[1]);
        var scores = words[2] == "=" ? [.. options.Select(option => before!.Of(option).Score)] : words[2].Split(',').Select(score => int.Parse(score, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(options.Length, scores.Length);
        return new Ballot
        {
            Seat = words[1],
            Lines = [.. options.Select((option, index) => new BallotLine { Option = option, Score = scores[index], Confidence = confidence, Evidence = evidence })],
        };
    }

    private static Argument Argue(string id, string seat, string said)
    {
        var (head, rest) = Halves(said, ':');
        var side = head.IndexOfAny(['+', '-'], head.LastIndexOf(' ') < 0 ? head.Length - 1 : head.LastIndexOf(' ') - 1);
        var open = rest.LastIndexOf('[');
        var claim = open < 0 ? rest : rest[..open].Trim();
        var cite = open < 0 ? null : rest[(open + 1)..].TrimEnd(']').Split(':');
        return new Argument
        {
            Id = id,
            Seat = seat,
            Option = head[..side],
            IsFor = head[side] == '+',
            Kind = head[(side + 1)..].Trim(),
            Claim = claim,
            Evidence = cite is null ? [] : [new CitedLine(cite[0], int.Parse(cite[1], CultureInfo.InvariantCulture))],
        };
    }

    private static (string Left, string Right) Halves(string text, char at)
    {
        var index = text.IndexOf(at, StringComparison.Ordinal);
        return index < 0 ? (text.Trim(), string.Empty) : (text[..index].Trim(), text[(index + 1)..].Trim());
    }
}
