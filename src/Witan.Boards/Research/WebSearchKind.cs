namespace Witan.Boards.Research;

/// <summary>What answers a search on the web.</summary>
public enum WebSearchKind
{
    /// <summary>Nobody: the board looks things up in its documents alone.</summary>
    Off,

    /// <summary>A SearXNG with its JSON form turned on.</summary>
    SearXng,

    /// <summary>Any service that answers a GET with JSON; the settings say where its fields are.</summary>
    Json,
}
