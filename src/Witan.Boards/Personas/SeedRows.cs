using System.Collections;

namespace Witan.Boards.Personas;

/// <summary>Rows that are made when they are first read: the description of the tables is made at every start, and its rows are hardly ever written.</summary>
/// <param name="make">Makes them.</param>
internal sealed class SeedRows(Func<IReadOnlyList<object>> make) : IReadOnlyList<object>
{
    private readonly Lazy<IReadOnlyList<object>> _rows = new(make);

    public int Count => _rows.Value.Count;

    public object this[int index] => _rows.Value[index];

    public IEnumerator<object> GetEnumerator() => _rows.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
