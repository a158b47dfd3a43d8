namespace Witan.Testing.Planted;

/// <summary>Decides which kinds a seed gets, so that every block of 200 seeds covers all kinds evenly.</summary>
internal static class DefectSchedule
{
    private const int SeedsPerBlock = 200;

    private static readonly int[] Sizes = [3, 2, 4, 3, 1, 4, 3, 2, 4, 3];

    /// <summary>The kinds to plant for the seed: none for even seeds, one to four for odd ones.</summary>
    public static IReadOnlyList<string> For(int seed)
    {
        if (seed % 2 == 0)
        {
            return [];
        }

        long position = seed - (long)int.MinValue;
        int block = (int)(position / SeedsPerBlock);
        int index = (int)(position % SeedsPerBlock) / 2;
        int start = 0;
        for (int i = 0; i < index; i++)
        {
            start += Sizes[i % Sizes.Length];
        }

        int size = Sizes[index % Sizes.Length];
        return Sequence(block, start + size).GetRange(start, size);
    }

    private static List<string> Sequence(int block, int length)
    {
        var random = new Random(block);
        var sequence = new List<string>();
        while (sequence.Count < length)
        {
            string[] round = [.. DefectKinds.All];
            do
            {
                random.Shuffle(round);
            }
            while (sequence.TakeLast(4).Intersect(round.Take(4)).Any());
            sequence.AddRange(round);
        }

        return sequence;
    }
}
