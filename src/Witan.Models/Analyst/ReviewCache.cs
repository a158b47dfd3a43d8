using System.Security.Cryptography;
using System.Text;
using Witan.Models.Documents;

namespace Witan.Models.Analyst;

/// <summary>Keeps the last few reviews: every step of a run asks about the same documents.</summary>
internal sealed class ReviewCache
{
    /// <summary>How many reviews are kept; the oldest goes first.</summary>
    public const int EntriesMax = 4;

    private readonly Lock _gate = new();
    private readonly List<(string Key, Lazy<Task<Review>> Review)> _entries = [];

    public Task<Review> GetAsync(string question, IReadOnlyList<SourceText> documents)
    {
        var key = Key(question, documents);
        Lazy<Task<Review>> review;
        lock (_gate)
        {
            var known = _entries.FindIndex(entry => entry.Key == key);
            if (known >= 0)
            {
                review = _entries[known].Review;
            }
            else
            {
                review = new Lazy<Task<Review>>(() => Task.Run(() => Reviewer.Review(question, documents)));
                _entries.Add((key, review));
                if (_entries.Count > EntriesMax)
                {
                    _entries.RemoveAt(0);
                }
            }
        }

        // Callers with the same documents await one review and hold no thread meanwhile: the review itself wants two.
        return review.Value;
    }

    private static string Key(string question, IReadOnlyList<SourceText> documents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in documents.SelectMany(document => new[] { document.Name, document.Text }).Prepend(question))
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
