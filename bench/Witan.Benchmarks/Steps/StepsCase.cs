using System.Globalization;
using Witan.Data;

namespace Witan.Benchmarks.Steps;

/// <summary>One length of the loop under one durability, measured in turn with the others.</summary>
/// <param name="rounds">How many rounds.</param>
/// <param name="durability">What a power cut may take.</param>
internal sealed class StepsCase(int rounds, Durability durability)
{
    private readonly List<StepFigures> _own = [];
    private readonly List<StepFigures> _apart = [];
    private readonly List<StepFigures> _peer = [];
    private readonly List<StepFigures> _disk = [];

    public int Rounds => rounds;

    public Durability Durability => durability;

    /// <summary>Gets the medians of our engine.</summary>
    public StepFigures Own => StepFigures.Median(_own);

    /// <summary>Measures every engine once.</summary>
    public async Task RunAsync(OwnLoop own, PeerLoop? peer, DiskSync disk)
    {
        _disk.Add(disk.Run(LoopProtocol.StepsOf(rounds, apart: false), durability));
        _own.Add(await own.RunAsync(rounds, durability, apart: false));
        _apart.Add(await own.RunAsync(rounds, durability, apart: true));
        if (peer is not null)
        {
            _peer.Add(await peer.RunAsync(rounds, durability));
        }
    }

    /// <summary>Gives the rows of the table. A ratio compares like with like, run by run: one step speaks for all five seats in both.</summary>
    public IEnumerable<string> Lines()
    {
        var ratio = _peer.Count == 0
            ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"{StepFigures.Middle(_peer.Zip(_own, (peer, own) => peer.UsPerStep / own.UsPerStep)):0.0}");
        yield return Line("ours", Own, ratio);
        yield return Line("ours, five steps side by side", StepFigures.Median(_apart), string.Empty);
        yield return Line("a page appended to a file", StepFigures.Median(_disk), string.Empty);
        if (_peer.Count > 0)
        {
            yield return Line("LangGraph.js", StepFigures.Median(_peer), string.Empty);
        }
    }

    private string Line(string engine, StepFigures figures, string ratio) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {engine} | {durability.ToString().ToUpperInvariant()} | {rounds} | {figures.UsPerStep:0} | {figures.BytesPerStep:0} | {ratio} |");
}
