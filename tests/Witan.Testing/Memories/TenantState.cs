using Witan.Kernel.Identity;

namespace Witan.Testing.Memories;

/// <summary>What a tenant must hold, counted beside the memory.</summary>
/// <param name="tenant">Its name.</param>
/// <param name="users">Its users, who are called as those of the others.</param>
internal sealed class TenantState(string tenant, IEnumerable<string> users)
{
    public string Name => tenant;

    public IReadOnlyList<TenantContext> Users { get; } = [.. users.Select(user => new TenantContext(new TenantId(tenant), new UserId(user)))];

    /// <summary>Gets the ids of all that is kept, steps of episodes among them.</summary>
    public HashSet<string> Live { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the episodes, those that go on among them.</summary>
    public List<string> Episodes { get; } = [];

    /// <summary>Gets the notes that stand, by their words: the same again is a confirmation of this tenant's, and of no other's.</summary>
    public Dictionary<string, (string Id, long Confirmations)> Notes { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets how often each pattern was said to have done something.</summary>
    public Dictionary<string, int> Effects { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets or sets the last export, and what it must hold.</summary>
    public (string File, HashSet<string> Ids)? Export { get; set; }

    /// <summary>Takes a memory, or a whole episode, out of all counts.</summary>
    public void Forget(string id)
    {
        bool IsOf(string row) => row == id || row.StartsWith(id + "-", StringComparison.Ordinal);
        Live.RemoveWhere(IsOf);
        foreach (var words in Notes.Where(note => note.Value.Id == id).Select(note => note.Key).ToList())
        {
            Notes.Remove(words);
        }
    }
}
