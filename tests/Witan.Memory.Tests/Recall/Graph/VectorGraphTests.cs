using System.Globalization;
using Witan.Memory.Recall.Graph;
using Witan.Memory.Recall.Ranking;

namespace Witan.Memory.Tests.Recall.Graph;

/// <summary>The graph finds what comparing all finds, nearly; the same order makes the same graph, and what is erased is gone.</summary>
public sealed class VectorGraphTests
{
    private const int Dimensions = 256;
    private const int Vectors = 8_000;
    private const int Questions = 100;
    private const int Wanted = 10;
    private const int Width = 128;

    [Fact]
    public void Nearest_AreThoseOfAll_AlsoAfterAThirdHasGone()
    {
        var made = new VectorClusters(1, Dimensions, clusters: 60);
        var vectors = Enumerable.Range(0, Vectors).ToDictionary(Id, _ => made.Next(), StringComparer.Ordinal);
        var graph = Build(vectors);
        var questions = Enumerable.Range(0, Questions).Select(_ => made.Next()).ToList();
        var before = Share(graph, vectors, questions);
        Assert.True(before >= 0.95, $"Only {before:P1} of the nearest were found.");
        foreach (var number in Enumerable.Range(0, Vectors).Where(number => number % 10 < 3))
        {
            vectors.Remove(Id(number));
            if (number % 2 == 0)
            {
                graph.Remove(Id(number));
            }
            else
            {
                graph.Erase(Id(number));
            }
        }

        var after = Share(graph, vectors, questions);
        Assert.True(after >= before - 0.01, $"{before:P1} were found before, {after:P1} after three in ten had gone.");
    }

    [Fact]
    public void SameOrder_MakesTheSameGraph_AndAFileBringsItBack()
    {
        var made = new VectorClusters(2, 32, clusters: 10);
        var vectors = Enumerable.Range(0, 1500).ToDictionary(Id, _ => made.Next(), StringComparer.Ordinal);
        var (one, other) = (Build(vectors), Build(vectors));
        one.Remove(Id(3));
        other.Remove(Id(3));
        var bytes = Bytes(one);
        Assert.Equal(bytes, Bytes(other));
        var read = new VectorGraph(GraphFile.Read(bytes, 42)!);
        Assert.Equal((one.Count, one.Gone), (read.Count, read.Gone));
        var question = made.Next();
        Assert.Equal(one.Find(question, Width, _ => true), read.Find(question, Width, _ => true));
        one.Add("more", question);
        read.Add("more", question);
        Assert.Equal(Bytes(one), Bytes(read));
    }

    [Fact]
    public void File_OfAnotherMoment_OrWithAByteThatChanged_IsNone()
    {
        var made = new VectorClusters(3, 16, clusters: 3);
        var bytes = Bytes(Build(Enumerable.Range(0, 60).ToDictionary(Id, _ => made.Next(), StringComparer.Ordinal)));
        Assert.Null(GraphFile.Read(bytes, 41));
        Assert.Null(GraphFile.Read(bytes[..20], 42));
        for (var at = 0; at < bytes.Length; at += 37)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 1;
            Assert.Null(GraphFile.Read(damaged, 42));
        }
    }

    [Fact]
    public void Erased_LeavesNoByteOfItsVector()
    {
        var made = new VectorClusters(4, 64, clusters: 5);
        var graph = Build(Enumerable.Range(0, 500).ToDictionary(Id, _ => made.Next(), StringComparer.Ordinal));
        var code = graph.Arrays.Code(7).ToArray();
        Assert.Equal(code, graph.Arrays.Code(7).ToArray());
        graph.Erase(Id(7));
        Assert.All(graph.Arrays.Code(7).ToArray(), value => Assert.Equal(0, value));
        Assert.Equal(-1, Bytes(graph).AsSpan().IndexOf(System.Runtime.InteropServices.MemoryMarshal.AsBytes(code.AsSpan())));
        Assert.DoesNotContain(Id(7), graph.Find(made.Next(), 499, _ => true)!);
    }

    [Fact]
    public async Task Readers_GoOnWhileItGrows()
    {
        var made = new VectorClusters(5, 32, clusters: 8);
        var vectors = Enumerable.Range(0, 3000).Select(_ => made.Next()).ToList();
        var graph = new VectorGraph(32);
        var done = false;
        using var began = new CountdownEvent(3);
        graph.Add(Id(0), vectors[0]);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var asked = 0;
            while (!Volatile.Read(ref done))
            {
                var found = graph.Find(vectors[asked++ % vectors.Count], 10, _ => true)!;
                Assert.Equal(found.Count, found.Distinct(StringComparer.Ordinal).Count());
                if (asked == 1)
                {
                    began.Signal();
                }
            }

            return asked;
        })).ToList();
        // On a busy machine all might be over before a reader had its first turn.
        Assert.True(began.Wait(TimeSpan.FromMinutes(1)));
        for (var number = 1; number < vectors.Count; number++)
        {
            graph.Add(Id(number % 2500), vectors[number]);
        }

        Volatile.Write(ref done, true);
        Assert.All(await Task.WhenAll(readers), asked => Assert.True(asked > 0));
        Assert.Equal((2500, 500), (graph.Count, graph.Gone));
    }

    [Fact]
    public void VectorThatPointsNowhere_IsNobodysNeighbour()
    {
        var graph = new VectorGraph(4);
        graph.Add("nowhere", new float[4]);
        graph.Add("odd", new[] { float.NaN, 1, 1, 1 });
        Assert.Equal(0, graph.Count);
        Assert.Empty(graph.Find(new[] { 1f, 0, 0, 0 }, 3, _ => true)!);
        graph.Add("east", new[] { 1f, 0, 0, 0 });
        Assert.Equal(["east"], graph.Find(new[] { 1f, 1, 0, 0 }, 3, _ => true));
    }

    private static VectorGraph Build(IReadOnlyDictionary<string, float[]> vectors)
    {
        var graph = new VectorGraph(vectors.First().Value.Length);
        foreach (var (id, vector) in vectors)
        {
            graph.Add(id, vector);
        }

        return graph;
    }

    private static double Share(VectorGraph graph, Dictionary<string, float[]> vectors, List<float[]> questions) => questions.Average(question =>
    {
        var near = graph.Find(question, Width, _ => true)!.OrderByDescending(id => Likeness.Cosine(vectors[id], question)).Take(Wanted);
        return vectors.OrderByDescending(pair => Likeness.Cosine(pair.Value, question)).Take(Wanted).Select(pair => pair.Key).Intersect(near, StringComparer.Ordinal).Count() / (double)Wanted;
    });

    private static byte[] Bytes(VectorGraph graph)
    {
        using var stream = new MemoryStream();
        GraphFile.Write(stream, graph.Arrays, 42);
        return stream.ToArray();
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"v{number:00000}");
}
