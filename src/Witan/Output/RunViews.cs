using Witan.Kernel.Identity;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>Makes the view of a kind.</summary>
internal static class RunViews
{
    public static IRunView Create(ViewKind kind, RunId run, EventCatalog catalog, TimeProvider time) => kind switch
    {
        ViewKind.Json => new JsonView(Console.Out, run, catalog),
        ViewKind.Quiet => new QuietView(Console.Out),
        ViewKind.Live => new LiveView(run, time),
        _ => new TextView(new PlainLines(Console.Out), run, time),
    };
}
