using System.Text.Json;
using Witan.Testing;
using Witan.Testing.Scoring;

namespace Witan.Models.Tests.Quality;

/// <summary>Recall and precision of the analyst on documents written by hand; a floor that later changes may raise and not lower.</summary>
public sealed class CorpusTests
{
    [Theory]
    [InlineData("first", 0.92, 0.97)]
    [InlineData("second", 0.92, 0.92)]
    [InlineData("third", 0.54, 0.86)]
    public void Review_HandWrittenDocuments_KeepsItsFloor(string part, double recall, double precision)
    {
        var score = new ReviewScore();
        foreach (var document in Documents(part))
        {
            score.Add(document);
        }

        Repository.WriteTable($"corpus-{part}", score.Table());
        Assert.True(score.All.Recall >= recall && score.All.Precision >= precision, $"{score.Table()}\n{string.Join('\n', score.Mistakes)}");
    }

    private static IEnumerable<ScoredDocument> Documents(string part)
    {
        var files = Directory.GetFiles(Repository.File("tests", "Witan.Models.Tests", "Corpus", part)).Where(path => !path.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.True(files.Count >= 24);
        foreach (var file in files)
        {
            using var truth = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(file, ".truth.json")));
            yield return new ScoredDocument(Path.GetFileName(file), File.ReadAllText(file), Defects(truth, "defects"), Defects(truth, "tolerated"));
        }
    }

    private static List<ExpectedDefect> Defects(JsonDocument truth, string name) =>
        truth.RootElement.TryGetProperty(name, out var defects)
            ? [.. defects.EnumerateArray().Select(defect => new ExpectedDefect(
                defect.GetProperty("kind").GetString()!, [.. defect.GetProperty("lines").EnumerateArray().Select(line => line.GetInt32())]))]
            : [];
}
