using System.CommandLine;

namespace Witan.Commands;

/// <summary>Options that several commands take. A fresh one each time: an option belongs to one command.</summary>
internal static class SharedOptions
{
    public static Option<string?> Data() => new("--data")
    {
        Description = "The data directory. Default: WITAN_DATA, else witan in the user's data home.",
        HelpName = "DIR",
    };

    public static Option<string?> Out() => new("--out")
    {
        Description = "Where the records are written. Default: records in the data directory.",
        HelpName = "DIR",
    };

    public static Option<bool> Json(string description) => new("--json") { Description = description };

    public static Option<bool> Quiet() => new("--quiet") { Description = "Print nothing but the paths of the records." };

    public static Option<string> Reason(string description) => new("--reason") { Description = description, HelpName = "TEXT", Required = true };

    public static Option<bool> Detach() => new("--detach") { Description = "Leave driving the run to a worker; print its id and end." };

    public static Argument<string> Run() => new("ID") { Description = "The run's id, or enough of its beginning." };
}
