namespace Witan.Testing.Memories;

/// <summary>An episode that goes on in a simulated world.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Word">The word that only it has.</param>
internal sealed record OpenEpisode(string Id, string Word)
{
    /// <summary>Gets or sets how many steps were acknowledged.</summary>
    public int Steps { get; set; }
}
