using System.Globalization;
using Witan.DataWorker;

namespace Witan.EndToEnd.Tests.Storage;

/// <summary>Writers on one data directory that are killed again and again, and what they were promised.</summary>
/// <param name="directory">The directory, which no round empties: recovery meets what the kills before left.</param>
/// <param name="random">Says when to kill.</param>
/// <param name="tally">Where the rounds are summed up.</param>
internal sealed class KilledWriters(string directory, Random random, KillTally tally)
{
    private const int Writers = 8;
    private const int DelayMinMs = 5;
    private const int DelayMaxMs = 250;

    private readonly List<HashSet<int>> _promised = [.. Enumerable.Range(0, Writers).Select(_ => new HashSet<int>())];
    private readonly List<IReadOnlySet<int>> _stood = [.. Enumerable.Range(0, Writers).Select(_ => new HashSet<int>())];

    /// <summary>Kills once, and looks.</summary>
    public async Task RoundAsync()
    {
        var acks = await KillAsync();
        foreach (var (writer, number) in acks)
        {
            _promised[writer].Add(number);
        }

        var check = await Worker.RunAsync("check", directory);
        Assert.True(check.ExitCode == 0, check.Error);
        var lines = check.Output.Split('\n');
        var found = Inspection.Parse(lines);
        var restartMs = double.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture);
        var states = Enumerable.Range(0, Writers).Select(writer => found.Writers.GetValueOrDefault(writer) ?? Nothing).ToList();
        tally.Add(
            acks.Count,
            states.Select((state, writer) => _promised[writer].Count(number => !state.Whole.Contains(number))).Sum(),
            found.Faults.Count + states.Sum(state => state.Torn.Count + state.Wrong.Count) + states.Where(IsUnexplained).Count(),
            restartMs);
        for (var writer = 0; writer < Writers; writer++)
        {
            _stood[writer] = states[writer].Whole;
        }

        // A writer has one write under way at most: no more than that can stand without having been acknowledged.
        bool IsUnexplained(WriterState state, int writer) =>
            !_stood[writer].IsSubsetOf(state.Whole) || state.Whole.Count(number => !_stood[writer].Contains(number) && !_promised[writer].Contains(number)) > 1;
    }

    private static WriterState Nothing { get; } = new(new HashSet<int>(), new HashSet<int>(), new HashSet<int>());

    private async Task<IReadOnlyList<(int Writer, int Number)>> KillAsync()
    {
        using var process = Worker.Start(new Dictionary<string, string>(), "write", directory, $"{Writers}");
        var acks = new List<(int, int)>();
        var error = process.StandardError.ReadToEndAsync();
        Task? kill = null;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is ["ack", var writer, var number])
            {
                acks.Add((int.Parse(writer, CultureInfo.InvariantCulture), int.Parse(number, CultureInfo.InvariantCulture)));
                kill ??= KillLaterAsync();
            }
        }

        await (kill ?? Task.CompletedTask);
        await process.WaitForExitAsync();
        Assert.True(acks.Count > 0, await error);
        return acks;

        async Task KillLaterAsync()
        {
            await Task.Delay(random.Next(DelayMinMs, DelayMaxMs + 1));
            process.Kill();
        }
    }
}
