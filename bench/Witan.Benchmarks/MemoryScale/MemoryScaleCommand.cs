using System.Diagnostics;
using System.Globalization;
using Witan.Memory.Recall;

namespace Witan.Benchmarks.MemoryScale;

/// <summary>How recall grows from ten thousand memories to a million, beside SQLite's full-text search.</summary>
internal static class MemoryScaleCommand
{
    private const int Batch = 5_000;
    private const int Queries = 2_000;
    private const int FullTextQueries = 50;
    private const int Trials = 1_000;

    public static Task<int> RunAsync(string[] arguments)
    {
        var most = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1_000_000;
        var texts = new MadeTexts(1);
        var (index, loading, kept) = (new RecallIndex(), new Stopwatch(), new List<IReadOnlyList<string>>());
        using var fullText = new FullTextTable();
        var figures = new List<(int Size, double Mean)>();
        Console.WriteLine("| memories | loaded/s | p50 ms | p95 ms | p99 ms | CPU ms | bytes/memory in arrays | bytes/memory of the process | cold start s | FTS5 p50 ms | FTS5 p99 ms |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var size in ((int[])[10_000, 100_000, 1_000_000]).Where(size => size <= most))
        {
            while (index.Count < size)
            {
                var items = Enumerable.Range(index.Count, Batch).Select(texts.Item).ToArray();
                kept.AddRange(items.Take(Math.Max(1, Batch / 500)).Select(item => (IReadOnlyList<string>)item.Text.Split(' ')));
                fullText.Add(items.Select(item => item.Text));
                IReadOnlyList<IndexChange> changes = [.. items.Select((item, i) => new IndexChange(index.Watermark + i + 1, item.Id, item))];
                loading.Start();
                index.Apply(changes);
                loading.Stop();
            }

            string[] questions = [.. Enumerable.Range(0, Queries).Select(_ => texts.Question(kept[texts.Next(0, kept.Count)], texts.Next(2, 7)))];
            var worked = Environment.CpuUsage.TotalTime;
            var times = Times(questions, question => index.Recall(new RecallQuery { Text = question, Now = MadeTexts.Now }).Hits.Count);
            // The processor's time tells more than the clock's on a machine that others use, too.
            worked = (Environment.CpuUsage.TotalTime - worked) / (Queries * 11 / 10);
            var others = Times(questions[..FullTextQueries], fullText.Ask);
            figures.Add((size, times.Average()));
            var (bytes, seconds) = ColdStart(index);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {size:N0} | {size / loading.Elapsed.TotalSeconds:N0} | {At(times, 0.5):F2} | {At(times, 0.95):F2} | {At(times, 0.99):F2} | {worked.TotalMilliseconds:F2} | {index.Stats.Bytes / (double)size:F0} | {bytes / (double)size:F0} | {seconds:F1} | {At(others, 0.5):F1} | {At(others, 0.99):F1} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"growth: mean time ~ memories^{Slope(figures):F2} (1 is linear)"));
        Plant(index, texts);
        return Task.FromResult(0);
    }

    private static double[] Times(string[] questions, Func<string, int> ask)
    {
        foreach (var question in questions.Take(Queries / 10))
        {
            ask(question);
        }

        return [.. questions.Select(question =>
        {
            var start = Stopwatch.GetTimestamp();
            ask(question);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order()];
    }

    // What the process holds for one more index of the same content, and how long it takes to come up from its files.
    private static (long Bytes, double Seconds) ColdStart(RecallIndex index)
    {
        var directory = Directory.CreateTempSubdirectory("memory-scale-").FullName;
        try
        {
            index.Save(directory);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var start = Stopwatch.GetTimestamp();
            if (!RecallIndex.Load(directory).IsOk(out var loaded, out var refusal))
            {
                throw new InvalidOperationException(refusal.Message);
            }

            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
            GC.KeepAlive(loaded);
            return (bytes, seconds);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static void Plant(RecallIndex index, MadeTexts texts)
    {
        var first = 2_000_000_000;
        var planted = Enumerable.Range(0, Trials).Select(i => (Number: first + (i * 40), Text: texts.Text())).ToArray();
        index.Apply([.. planted.Select((one, i) =>
        {
            var item = MadeTexts.Item(one.Number, one.Text, texts.Age());
            return new IndexChange(index.Watermark + i + 1, item.Id, item);
        })]);
        var found = planted.Count(one => index.Recall(new RecallQuery { Text = texts.Question(one.Text, 6), Now = MadeTexts.Now, Limit = 3 })
            .Hits.Any(hit => hit.Id == MadeTexts.Item(one.Number, one.Text, TimeSpan.Zero).Id));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"planted, 1 day to 5 years old, six of their words asked: {found} of {Trials} in the first three (limit {Trials * 99 / 100})"));
    }

    private static double At(double[] ordered, double share) => ordered[(int)(share * (ordered.Length - 1))];

    private static double Slope(List<(int Size, double Mean)> figures)
    {
        if (figures.Count < 2)
        {
            return double.NaN;
        }

        var (x, y) = (figures.Average(figure => Math.Log(figure.Size)), figures.Average(figure => Math.Log(figure.Mean)));
        return figures.Sum(figure => (Math.Log(figure.Size) - x) * (Math.Log(figure.Mean) - y)) / figures.Sum(figure => Math.Pow(Math.Log(figure.Size) - x, 2));
    }
}
