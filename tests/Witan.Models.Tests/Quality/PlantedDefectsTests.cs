using Witan.Testing;
using Witan.Testing.Planted;
using Witan.Testing.Scoring;

namespace Witan.Models.Tests.Quality;

/// <summary>Recall and precision of the analyst on generated documents with planted defects; half of the documents have none.</summary>
public sealed class PlantedDefectsTests
{
    /// <summary>What each kind must reach, in recall and in precision.</summary>
    private const double Bar = 0.85;

    [Fact]
    public void Review_TwoHundredPlantedDocuments_ReachesTheBarForEveryKind()
    {
        var score = new ReviewScore();
        foreach (var document in Enumerable.Range(1, 200).Select(PlantedDocuments.Generate))
        {
            score.Add(new ScoredDocument(document.Name, document.Text, [.. document.Defects.Select(defect => new ExpectedDefect(defect.Kind, defect.Lines))], []));
        }

        Repository.WriteTable("planted-defects", score.Table());
        Assert.True(score.Kinds.Count(kind => kind.Planted > 0) >= 12, score.Table());
        Assert.All(score.Kinds, kind => Assert.True(kind.Recall >= Bar && kind.Precision >= Bar, $"{kind.Kind}\n{score.Table()}\n{string.Join('\n', score.Mistakes)}"));
    }

    [Fact]
    public void Generate_SameSeed_SameDocument()
    {
        foreach (var seed in new[] { 1, 2, 77 })
        {
            Assert.Equal(PlantedDocuments.Generate(seed).Text, PlantedDocuments.Generate(seed).Text);
        }
    }
}
