namespace Witan.Memory.Forgetting;

/// <summary>Counts what a tidying takes away, and lists the first of it.</summary>
internal sealed class TidyTally
{
    private readonly List<string> _listed = [];

    public IReadOnlyList<string> Listed => _listed;

    public long Count { get; private set; }

    public int Spared { get; private set; }

    public void Add(IReadOnlyCollection<string> gone, int spared)
    {
        Count += gone.Count;
        Spared += spared;
        _listed.AddRange(gone.Take(TidyReport.ListedMax - _listed.Count));
    }
}
