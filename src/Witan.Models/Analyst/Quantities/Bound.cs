namespace Witan.Models.Analyst.Quantities;

/// <summary>How a number limits the thing that it measures.</summary>
internal enum Bound
{
    /// <summary>The value itself: "30 seconds".</summary>
    Exact,

    /// <summary>A rounded value: "about 250".</summary>
    About,

    /// <summary>An upper limit: "&lt; 500 ms", "at most 5".</summary>
    AtMost,

    /// <summary>A lower limit: "&gt; 90 %", "at least 5", "10+".</summary>
    AtLeast,
}
