using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Blindness;
using static Witan.Boards.Tests.Deliberation.Votes;

namespace Witan.Boards.Tests.Deliberation.Blindness;

public sealed class PeerViewTests
{
    private static readonly SeatName[] Seats =
    [
        new("growth_hacker", ["Growth Hacker", "Gwen"]),
        new("risk_officer", ["Risk Officer"]),
        new("data_scientist", ["Data Scientist", "Dr. Who"]),
        new("ethicist", ["The Ethicist"]),
        new("legal_advisor", ["Legal Advisor"]),
    ];

    private static readonly SeatMask Mask = new(Seats);

    private static readonly string[] Words = ["queue", "harbour", "invoice", "winter", "signal", "orchard", "ladder", "mirror", "canvas", "engine", "garden", "copper"];

    [Fact]
    public void For_AnyArguments_ShowsAllOthersAndNeverTheOwnOrAName()
    {
        var chance = new Random(9);
        for (var number = 0; number < 500; number++)
        {
            var said = Said(chance);
            foreach (var reader in Seats)
            {
                var options = new PeerViewOptions { Seed = $"run{number}", Round = 2 };
                var view = PeerView.For(reader.Seat, said, Mask, options);
                var others = said.Where(argument => argument.Seat != reader.Seat).ToList();

                // Each argument of others is there once, in its wording and with its lines; of the own there is nothing.
                Assert.Equal(others.Select(argument => argument.Id).Order(StringComparer.Ordinal), view.SelectMany(peer => peer.Ids).Order(StringComparer.Ordinal));
                foreach (var argument in others)
                {
                    var peer = view.Single(peer => peer.Ids.Contains(argument.Id));
                    Assert.Contains(Mask.Apply(argument.Claim), peer.Claims);
                    Assert.Empty(argument.Evidence.Except(peer.Evidence));
                    Assert.Equal((argument.Option, argument.IsFor), (peer.Option, peer.IsFor));
                }

                Assert.All(view, peer => Assert.Equal(others.Where(argument => peer.Ids.Contains(argument.Id)).Select(argument => argument.Seat).Distinct().Count(), peer.Seats));
                Assert.Equal(view.Select((_, index) => $"P{index + 1}"), view.Select(peer => peer.Label));

                var shown = string.Join('\n', view.SelectMany(peer => peer.Claims)).ToLowerInvariant();
                Assert.All(Seats.SelectMany(seat => seat.Words.Prepend(seat.Seat)), name => Assert.DoesNotContain(name.ToLowerInvariant(), shown, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void For_TheSameRun_ShowsTheSameWhateverTheOrderOfSpeaking()
    {
        var chance = new Random(10);
        for (var number = 0; number < 300; number++)
        {
            var said = Said(chance);
            var options = new PeerViewOptions { Seed = "run", Round = 3 };
            var shuffled = said.ToArray();
            chance.Shuffle(shuffled);
            Assert.Equal(Text(PeerView.For("ethicist", said, Mask, options)), Text(PeerView.For("ethicist", shuffled, Mask, options)));
        }
    }

    [Fact]
    public void For_AnotherReaderRoundOrRun_ShowsAnotherOrder()
    {
        // Eight arguments of a seat that none of the readers is: each has the same to read.
        var said = Enumerable.Range(0, 8).Select(index => Argument($"g{index}", "growth_hacker", $"The {Words[index]} is late.", lines: index)).ToList();
        var readers = Seats.Skip(1).Select(seat => Order(seat.Seat, "run", 2)).ToList();
        Assert.Equal(4, readers.Distinct().Count());
        Assert.NotEqual(Order("ethicist", "run", 2), Order("ethicist", "run", 3));
        Assert.NotEqual(Order("ethicist", "run", 2), Order("ethicist", "other", 2));

        // Over many runs each argument comes first about as often as any other: place tells nothing.
        var first = Enumerable.Range(0, 800).GroupBy(run => Order("ethicist", $"run{run}", 2).Split(' ')[0]).Select(group => group.Count()).ToList();
        Assert.Equal(8, first.Count);
        Assert.All(first, count => Assert.InRange(count, 60, 140));

        string Order(string reader, string seed, int round) =>
            string.Join(' ', PeerView.For(reader, said, Mask, new PeerViewOptions { Seed = seed, Round = round }).Select(peer => peer.Ids[0]));
    }

    [Fact]
    public void For_TheSameArgumentOfThree_IsMergedWithItsSeatsCounted()
    {
        Argument[] said =
        [
            Argument("1", "ethicist", "The queue grows without end.", kind: "risk/queue", lines: 1),
            Argument("2", "risk_officer", "Nothing bounds what waits in line.", kind: "risk/queue", lines: 2),
            Argument("3", "growth_hacker", "Without end the queue grows!"),
            Argument("4", "growth_hacker", "Nothing bounds what waits in line.", isFor: false, kind: "risk/queue"),
        ];
        var view = PeerView.For("legal_advisor", said, Mask, new PeerViewOptions { Seed = "run", Round = 2 });
        var merged = view.Single(peer => peer.Ids.Count == 3);
        Assert.Equal(("3 seats", 3, 2), (merged.Support, merged.Claims.Count, merged.Evidence.Count));
        Assert.Equal("1 seat", view.Single(peer => !peer.IsFor).Support);

        var own = PeerView.For("ethicist", said, Mask, new PeerViewOptions { Seed = "run", Round = 2, HidesNumbers = true });
        Assert.All(own, peer => Assert.Null(peer.Support));
        Assert.DoesNotContain(own, peer => peer.Ids.Contains("1"));
    }

    private static string Text(IReadOnlyList<PeerArgument> view) =>
        string.Join('\n', view.Select(peer => $"{peer.Label} {string.Join(',', peer.Ids)} {string.Join('/', peer.Claims)} {string.Join(',', peer.Evidence)} {peer.Support}"));

    private static List<Argument> Said(Random chance) => [.. Enumerable.Range(0, chance.Next(1, 16)).Select(index =>
    {
        var named = chance.Next(3) == 0 ? Seats[chance.Next(Seats.Length)] : null;
        var words = chance.GetItems(Words, 3);
        var name = named is null ? "we" : chance.Next(2) == 0 ? named.Seat : named.Words[chance.Next(named.Words.Count)].ToUpperInvariant();
        return Argument(
            $"g{index:00}", Seats[chance.Next(Seats.Length)].Seat, $"As {name} said, the {words[0]} needs a {words[1]} and a {words[2]}.",
            chance.Next(2) == 0 ? "a" : "b", chance.Next(2) == 0, chance.Next(2) == 0 ? "risk/x" : string.Empty, chance.Next(1, 5));
    })];
}
