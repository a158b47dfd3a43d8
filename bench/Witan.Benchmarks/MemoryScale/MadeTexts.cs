using System.Globalization;
using Witan.Memory.Recall;

namespace Witan.Benchmarks.MemoryScale;

/// <summary>Memories of 25 words: two in five are stop words, the rest follow Zipf and Mandelbrot's law over 50,000 made-up words.</summary>
/// <remarks>The law's offset of 20 stands for the stop words that a content vocabulary lacks: the commonest word is in 9 % of the memories.</remarks>
internal sealed class MadeTexts
{
    public const int Words = 25;
    private const int Vocabulary = 50_000;
    private const int Offset = 20;
    private const int PerGroup = 20;
    private const double StopShare = 0.4;

    private static readonly string[] Syllables = "ba be bo da de do fa fe ga go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se ta te ti to va ve".Split(' ');
    private static readonly string[] Stops = "the a of and to in was with for on that it we they had".Split(' ');

    private readonly Random _random;
    private readonly string[] _words;
    private readonly double[] _sums;

    public MadeTexts(int seed)
    {
        _random = new Random(seed);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < Vocabulary)
        {
            words.Add(string.Concat(Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Syllables[_random.Next(Syllables.Length)])) + "x");
        }

        _words = [.. words];
        _sums = new double[Vocabulary];
        for (var rank = 0; rank < Vocabulary; rank++)
        {
            _sums[rank] = (rank == 0 ? 0 : _sums[rank - 1]) + (1.0 / (rank + 1 + Offset));
        }
    }

    public static DateTimeOffset Now { get; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<string> Text() =>
        [.. Enumerable.Range(0, Words).Select(_ => _random.NextDouble() < StopShare ? Stops[_random.Next(Stops.Length)] : Content())];

    public static MemoryItem Item(int number, IReadOnlyList<string> text, TimeSpan age) => new()
    {
        Id = Ulid(number),
        Domain = "general",
        Type = "turn",
        Group = (number / PerGroup).ToString(CultureInfo.InvariantCulture),
        Position = number % PerGroup,
        At = Now - age,
        Text = string.Join(' ', text),
    };

    public MemoryItem Item(int number) => Item(number, Text(), TimeSpan.FromMinutes(_random.Next(5 * 365 * 24 * 60)));

    /// <summary>A question with some of a text's content words, in the text's order.</summary>
    public string Question(IReadOnlyList<string> text, int words)
    {
        var content = text.Where(word => !Stops.Contains(word)).Distinct(StringComparer.Ordinal).ToArray();
        _random.Shuffle(content);
        return $"what was it with {string.Join(' ', content.Take(words))}";
    }

    public int Next(int least, int below) => _random.Next(least, below);

    public TimeSpan Age() => TimeSpan.FromDays(Math.Exp(_random.NextDouble() * Math.Log(5 * 365)));

    private static string Ulid(int number) => "01" + (100_000_000_000_000_000L + (number * 7_919L)).ToString("D24", CultureInfo.InvariantCulture);

    private string Content()
    {
        var at = Array.BinarySearch(_sums, _random.NextDouble() * _sums[^1]);
        return _words[at < 0 ? Math.Min(~at, Vocabulary - 1) : at];
    }
}
