namespace Witan.Boards.Research;

/// <summary>Where a service's JSON has what a search is after: names of properties, parted by full stops.</summary>
/// <param name="Results">The list of results; empty when the answer itself is the list.</param>
/// <param name="Title">The title, in a result.</param>
/// <param name="Url">The address, in a result.</param>
/// <param name="Text">The passage, in a result.</param>
public sealed record WebSearchFields(string Results, string Title, string Url, string Text)
{
    /// <summary>Gets the fields of SearXNG.</summary>
    public static WebSearchFields SearXng { get; } = new("results", "title", "url", "content");
}
