using System.Globalization;
using Witan.Testing;
using Witan.Testing.Memories;

namespace Witan.Benchmarks.MemoryProofs;

/// <summary>Random calls of tenants that are alike.</summary>
internal static class MemoryTenancyCommand
{
    private const int CasesDefault = 10_000;
    private const int Block = 1_000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var cases = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : CasesDefault;
        using var places = await MemoryPlaces.CreateAsync();
        var calls = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (foreign, leaks) = (0, new List<string>());
        for (var seed = 1; (seed - 1) * Block < cases; seed++)
        {
            using var directory = new TemporaryDirectory();
            await using var database = await places.CopyAsync(directory.Path);
            var result = await TenancyCases.RunAsync(seed, Math.Min(Block, cases - ((seed - 1) * Block)), database, directory.Path);
            foreach (var (name, count) in result.Calls)
            {
                calls[name] = calls.GetValueOrDefault(name) + count;
            }

            foreign += result.Foreign;
            leaks.AddRange(result.Leaks.Select(leak => $"Seed {seed}: {leak}"));
        }

        Console.WriteLine("| call | cases |");
        Console.WriteLine("| --- | ---: |");
        foreach (var (name, count) in calls)
        {
            Console.WriteLine($"| {name} | {count} |");
        }

        Console.WriteLine($"| all, {foreign} of them on what is another's | {calls.Values.Sum()} |");
        Console.WriteLine($"Rows of others seen, counted or touched: {leaks.Count} (limit 0)");
        leaks.ForEach(Console.Error.WriteLine);
        return leaks.Count == 0 ? 0 : 1;
    }
}
