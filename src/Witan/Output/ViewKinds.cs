namespace Witan.Output;

/// <summary>Chooses how progress is shown.</summary>
internal static class ViewKinds
{
    public static ViewKind Choose(bool json, bool quiet) =>
        json ? ViewKind.Json
        : quiet ? ViewKind.Quiet
        : Console.IsOutputRedirected || Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb" ? ViewKind.Plain
        : ViewKind.Live;
}
