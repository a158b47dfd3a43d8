using Witan.Benchmarks.Backups;
using Witan.Benchmarks.Boards;
using Witan.Benchmarks.Caching;
using Witan.Benchmarks.Cases;
using Witan.Benchmarks.Feed;
using Witan.Benchmarks.GroupCommit;
using Witan.Benchmarks.MemoryLoad;
using Witan.Benchmarks.MemoryProofs;
using Witan.Benchmarks.MemoryScale;
using Witan.Benchmarks.Serving;
using Witan.Benchmarks.Steps;

return args switch
{
    ["group-commit", .. var rest] => await GroupCommitCommand.RunAsync(rest),
    ["cases", .. var rest] => await CasesCommand.RunAsync(rest),
    ["feed", .. var rest] => await FeedCommand.RunAsync(rest),
    ["backup", .. var rest] => await BackupCommand.RunAsync(rest),
    ["steps", .. var rest] => await StepsCommand.RunAsync(rest),
    ["cache", .. var rest] => await CacheCommand.RunAsync(rest),
    ["board-speed", .. var rest] => await BoardSpeedCommand.RunAsync(rest),
    ["memory-scale", .. var rest] => await MemoryScaleCommand.RunAsync(rest),
    ["memory-worlds", .. var rest] => await MemoryWorldsCommand.RunAsync(rest),
    ["memory-tenancy", .. var rest] => await MemoryTenancyCommand.RunAsync(rest),
    ["memory-load", .. var rest] => await MemoryLoadCommand.RunAsync(rest),
    ["memory-vectors", .. var rest] => await MemoryVectorsCommand.RunAsync(rest),
    ["serve-load", .. var rest] => await ServeLoadCommand.RunAsync(rest),
    ["serve-live", .. var rest] => await ServeLiveCommand.RunAsync(rest),
    ["serve-connections", .. var rest] => await ServeConnectionsCommand.RunAsync(rest),
    ["supervised", .. var rest] => await SupervisedCommand.RunAsync(rest),
    ["replay", .. var rest] => await ReplayCommand.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Witan.Benchmarks group-commit [--writers N] [--seconds N] [--runs N] [--data DIR]");
    Console.Error.WriteLine("       Witan.Benchmarks feed [--subscribers N] [--rate N] [--seconds N] [--runs N] [--data DIR]");
    Console.Error.WriteLine("       Witan.Benchmarks steps [--runs N] [--data DIR] [--peer DIR]");
    Console.Error.WriteLine("       Witan.Benchmarks cache [--runs N] [--data DIR] [--peer DIR]");
    Console.Error.WriteLine("       Witan.Benchmarks board-speed [--runs N] [--data DIR]");
    Console.Error.WriteLine("       Witan.Benchmarks memory-scale [N]");
    Console.Error.WriteLine("       Witan.Benchmarks memory-worlds [SEEDS]");
    Console.Error.WriteLine("       Witan.Benchmarks memory-tenancy [CASES]");
    Console.Error.WriteLine("       Witan.Benchmarks memory-load [MINUTES] [--postgres]");
    Console.Error.WriteLine("       Witan.Benchmarks memory-vectors [VECTORS]");
    Console.Error.WriteLine("       Witan.Benchmarks serve-load [--seconds N]");
    Console.Error.WriteLine("       Witan.Benchmarks serve-live --peer DIR [--runs N]");
    Console.Error.WriteLine("       Witan.Benchmarks serve-connections --peer DIR");
    Console.Error.WriteLine("       Witan.Benchmarks supervised [--kills N]");
    Console.Error.WriteLine("       Witan.Benchmarks replay [--data DIR]");
    Console.Error.WriteLine("       Witan.Benchmarks cases --data DIR --cases N");
    Console.Error.WriteLine("       Witan.Benchmarks backup --data DIR");
    return 2;
}
