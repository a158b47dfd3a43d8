namespace Witan.Testing.Memories;

/// <summary>Something that was acknowledged in a simulated world, and what was done to it since.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Word">The word that only it has.</param>
/// <param name="Subject">Whom it is about, null when it is about nobody.</param>
/// <param name="Began">The moment at which it was asked for.</param>
internal sealed record WorldEntry(string Id, string Word, string? Subject, long Began)
{
    /// <summary>Gets when it was acknowledged.</summary>
    public long Acknowledged { get; init; }

    /// <summary>Gets the rows that it is: itself, and the steps of an episode.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Gets a value indicating whether it is a note, which alone is corrected here.</summary>
    public bool IsNote { get; init; }

    /// <summary>Gets the place of a fact among those of its slot: the highest stands. 0 for what is no fact.</summary>
    public int Rank { get; init; }

    /// <summary>Gets or sets when somebody first began to put something into its place.</summary>
    public long? CorrectionBegan { get; set; }

    /// <summary>Gets or sets a value indicating whether something stands in its place, as was acknowledged.</summary>
    public bool IsCorrected { get; set; }
}
