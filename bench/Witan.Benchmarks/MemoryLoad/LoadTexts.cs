namespace Witan.Benchmarks.MemoryLoad;

/// <summary>Made-up words: the same for the same number.</summary>
internal static class LoadTexts
{
    private const int Vocabulary = 20_000;

    public static string Words(int number, int count)
    {
        var chance = new Random(number);

        // The square makes some words common and most rare, as words are.
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{(int)(Vocabulary * Math.Pow(chance.NextDouble(), 2)):x}"));
    }
}
