using System.Diagnostics;
using System.Globalization;
using Witan.Memory.Recall;

namespace Witan.Benchmarks.MemoryScale;

/// <summary>The graph of vectors beside comparing all of them, through the index that uses either.</summary>
internal static class MemoryVectorsCommand
{
    private const int VectorsDefault = 200_000;
    private const int Dimensions = 256;
    private const int Clusters = 1_000;
    private const double Spread = 0.5;
    private const int Batch = 1_000;
    private const int Questions = 200;
    private const int Wanted = 10;

    public static Task<int> RunAsync(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : VectorsDefault;
        var chance = new Random(1);
        float[][] centres = [.. Enumerable.Range(0, Clusters).Select(_ => Around(new float[Dimensions], 1, chance))];
        var (exact, graph) = (new RecallIndex(new RecallOptions { GraphAbove = int.MaxValue }), new RecallIndex(new RecallOptions { GraphAbove = count / 2 }));
        var (plain, building) = (new Stopwatch(), new Stopwatch());
        while (exact.Count < count)
        {
            IReadOnlyList<IndexChange> changes = [.. Enumerable.Range(exact.Count, Batch).Select((number, at) => new IndexChange(exact.Watermark + at + 1, $"v{number:D15}", Item(number)))];
            plain.Start();
            exact.Apply(changes);
            plain.Stop();
            building.Start();
            graph.Apply(changes);
            building.Stop();
        }

        // The half that was there before the graph began goes in a little with each change.
        for (var change = 0; change <= count / 256; change++)
        {
            building.Start();
            graph.Apply([new IndexChange(graph.Watermark + 1, "none", null)]);
            building.Stop();
        }

        float[][] questions = [.. Enumerable.Range(0, Questions).Select(_ => Around(centres[chance.Next(Clusters)], Spread, chance))];
        var (all, near) = (Ask(exact, questions), Ask(graph, questions));
        var recall = all.Hits.Zip(near.Hits, (expected, found) => expected.Intersect(found, StringComparer.Ordinal).Count() / (double)Wanted).Average();
        var bytes = (graph.Stats.Bytes - exact.Stats.Bytes) / (double)count;
        Console.WriteLine($"{count} vectors of {Dimensions} components in {Clusters} clusters, {Questions} questions, {Wanted} hits each");
        Console.WriteLine("| way | questions/s | p50 ms | p99 ms | recall of the exact ten | bytes/vector beside the vectors | put in, vectors/s |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all compared | {all.PerSecond:F0} | {all.P50:F2} | {all.P99:F2} | 1 | 0 | {count / plain.Elapsed.TotalSeconds:F0} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| graph | {near.PerSecond:F0} | {near.P50:F2} | {near.P99:F2} | {recall:F3} | {bytes:F0} | {count / building.Elapsed.TotalSeconds:F0} |"));
        return Task.FromResult(recall >= 0.95 && bytes > 0 ? 0 : 1);

        MemoryItem Item(int number) => new()
        {
            Id = $"v{number:D15}",
            Domain = "general",
            Type = "turn",
            At = MadeTexts.Now.AddMinutes(-number),
            Text = "so",
            Vector = Around(centres[chance.Next(Clusters)], Spread, chance),
        };
    }

    private static (double PerSecond, double P50, double P99, List<List<string>> Hits) Ask(RecallIndex index, float[][] questions)
    {
        var (times, hits) = (new List<double>(), new List<List<string>>());
        foreach (var question in questions)
        {
            var began = Stopwatch.GetTimestamp();
            var found = index.Recall(new RecallQuery { Text = "unheard", Now = MadeTexts.Now, Limit = Wanted, Vector = question });
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            hits.Add([.. found.Hits.Select(hit => hit.Id)]);
        }

        times.Sort();
        return (1000 / times.Average(), times[times.Count / 2], times[(times.Count * 99) / 100], hits);
    }

    private static float[] Around(float[] centre, double spread, Random chance) =>
        [.. centre.Select(component => component + (float)(spread * Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble())))];
}
