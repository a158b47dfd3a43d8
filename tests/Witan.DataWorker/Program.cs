using System.Globalization;
using Witan.DataWorker;
using Witan.DataWorker.Commands;

// What the tests kill, starve and race: the real storage, driven from outside.
return args switch
{
    ["write", var directory, var writers] => await WriteCommand.RunAsync(directory, int.Parse(writers, CultureInfo.InvariantCulture)),
    ["check", var directory] => await CheckCommand.RunAsync(directory),
    ["script", var directory] => await ScriptCommand.RunAsync(directory),
    ["neighbours", var directory] => await NeighboursCommand.RunAsync(directory),
    ["migrate", var directory] => await MigrateCommand.RunAsync(directory),
    ["drive", var place, var perNode] => await DriveCommand.RunAsync(place, int.Parse(perNode, CultureInfo.InvariantCulture)),
    ["stream", var kind, var address, var count] => await StreamCommand.RunAsync(kind, new Uri(address), int.Parse(count, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Lines.Print("usage: Witan.DataWorker write DIR WRITERS | check DIR | script DIR | neighbours DIR | migrate DIR | drive DIR|URL RUNS | stream KIND URL COUNT");
    return 2;
}
