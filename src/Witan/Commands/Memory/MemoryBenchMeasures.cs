using System.Runtime.InteropServices;

namespace Witan.Commands.Memory;

/// <summary>How well one ranking answers one question, each from 0 to 1; or the mean of many.</summary>
/// <param name="R1">The share of the evidence that stands first.</param>
/// <param name="R5">The share among the first five.</param>
/// <param name="R10">The share among the first ten.</param>
/// <param name="Mrr">One by the place of the first evidence, 0 when it was not ranked.</param>
/// <param name="Ndcg10">Gain discounted by the logarithm of the place, over the first ten, as a share of the best possible.</param>
/// <param name="Hit1">1 when any evidence stands first.</param>
/// <param name="Ndcg5">The same gain over the first five.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MemoryBenchMeasures(double R1, double R5, double R10, double Mrr, double Ndcg10, double Hit1, double Ndcg5)
{
    public static MemoryBenchMeasures Of(IReadOnlyList<string> ranking, IReadOnlySet<string> evidence)
    {
        var first = ranking.Index().Where(entry => evidence.Contains(entry.Item)).Select(entry => entry.Index + 1).FirstOrDefault();
        return new MemoryBenchMeasures(
            Share(ranking, evidence, 1), Share(ranking, evidence, 5), Share(ranking, evidence, 10),
            first == 0 ? 0 : 1.0 / first, Gain(ranking, evidence, 10), first == 1 ? 1 : 0, Gain(ranking, evidence, 5));
    }

    public static MemoryBenchMeasures Mean(IReadOnlyCollection<MemoryBenchMeasures> of) => of.Count == 0 ? default : new(
        of.Average(one => one.R1), of.Average(one => one.R5), of.Average(one => one.R10), of.Average(one => one.Mrr),
        of.Average(one => one.Ndcg10), of.Average(one => one.Hit1), of.Average(one => one.Ndcg5));

    private static double Share(IReadOnlyList<string> ranking, IReadOnlySet<string> evidence, int first) =>
        ranking.Take(first).Count(evidence.Contains) / (double)evidence.Count;

    private static double Gain(IReadOnlyList<string> ranking, IReadOnlySet<string> evidence, int first)
    {
        var gained = ranking.Take(first).Index().Where(entry => evidence.Contains(entry.Item)).Sum(entry => 1 / Math.Log2(entry.Index + 2));
        return gained / Enumerable.Range(0, Math.Min(first, evidence.Count)).Sum(place => 1 / Math.Log2(place + 2));
    }
}
