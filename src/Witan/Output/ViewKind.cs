namespace Witan.Output;

/// <summary>How the progress of a run is shown.</summary>
internal enum ViewKind
{
    /// <summary>Colours, and a line at the bottom that moves; on a terminal.</summary>
    Live,

    /// <summary>Plain lines; into a file or a pipe.</summary>
    Plain,

    /// <summary>Events as JSON, one a line.</summary>
    Json,

    /// <summary>Nothing but the paths of the records.</summary>
    Quiet,
}
