namespace Witan.Memory.Tests.Recall.Graph;

/// <summary>Random vectors in clusters, as those of an embedding lie: the same for the same seed.</summary>
internal sealed class VectorClusters(int seed, int dimensions, int clusters)
{
    private const double Spread = 0.5;

    private readonly Random _chance = new(seed);
    private readonly float[][] _centres = Centres(new Random(seed + 1), dimensions, clusters);

    public float[] Next()
    {
        var centre = _centres[_chance.Next(clusters)];
        return [.. centre.Select(component => component + (float)(Spread * Normal(_chance)))];
    }

    private static float[][] Centres(Random chance, int dimensions, int clusters) =>
        [.. Enumerable.Range(0, clusters).Select(_ => Enumerable.Range(0, dimensions).Select(_ => (float)Normal(chance)).ToArray())];

    private static double Normal(Random chance) => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
