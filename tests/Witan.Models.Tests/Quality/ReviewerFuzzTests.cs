using Witan.Testing;
using Witan.Models.Analyst;
using Witan.Models.Documents;
using Witan.Testing.Planted;

namespace Witan.Models.Tests.Quality;

/// <summary>Whatever is in a document, the rules come to an end, cite lines that exist, and say the same thing twice.</summary>
public sealed class ReviewerFuzzTests
{
    private static readonly int Documents = TestScale.Of("WITAN_FUZZED_DOCUMENTS", 100);

    [Fact]
    public void Review_MutilatedDocuments_NeverThrowsAndCitesOnlyLinesThatExist()
    {
        for (var seed = 0; seed < Documents; seed++)
        {
            var text = Mutilate(PlantedDocuments.Generate(seed % 60).Text, new Random(seed));
            var source = new SourceText("fuzz.md", text);
            var review = Reviewer.Review(string.Empty, [source]);
            var lines = review.Material.Documents[0].Lines.Count;
            Assert.All(review.Findings, finding =>
            {
                Assert.NotEmpty(finding.Evidence);
                Assert.All(finding.Evidence, citation => Assert.True(citation.Line >= 1 && citation.Line <= citation.EndLine && citation.EndLine <= lines, $"seed {seed}: {finding.Kind} {citation}"));
                Assert.InRange(finding.Confidence, 0, 1);
                Assert.NotEmpty(finding.Reason);
                Assert.NotEmpty(finding.Subject);
            });
            Assert.Equal(review.Findings.Select(Say), Reviewer.Review(string.Empty, [source]).Findings.Select(Say));
        }
    }

    [Theory]
    [InlineData("|||\n|-|\n||||")]
    [InlineData("- [ ]\n- [x]\n1.\n2)")]
    [InlineData("# \n## \n### :\n")]
    [InlineData("99999999999999999999999999 % of 0 (1/0 = 400%)")]
    [InlineData("Total: -\nTotal: 1e309\nTotal: 0x10")]
    [InlineData("Depends on itself. Step 1 depends on step 1. Step 99999999999999999999")]
    public void Review_OddForms_NeverThrows(string text) => Reviewer.Review(text, [new SourceText("odd.md", text), new SourceText("odd.md (2)", text)]);

    [Fact]
    public void Review_NestedBeyondAllReason_IsReadAsPlainLines()
    {
        var text = "The timeout is 30 seconds.\n\n" + string.Concat(Enumerable.Repeat("[*", 500)) + "\n\n" + new string('>', 3000) + "\n\nThe timeout is 60 seconds.\n";
        Assert.Contains(Reviewer.Review(string.Empty, [new SourceText("deep.md", text)]).Findings, finding => finding.Kind == FindingKind.ContradictingNumber);
    }

    private static string Say(Finding finding) => $"{finding.Kind} {finding.Reason} {finding.Confidence} {string.Join(',', finding.Evidence)}";

    private static string Mutilate(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var change = 0; change < 25; change++)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(6))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, lines[random.Next(lines.Count)]);
                    break;
                case 2:
                    lines[at] = lines[at][..random.Next(lines[at].Length + 1)];
                    break;
                case 3:
                    lines[at] = string.Concat(lines[at].Reverse());
                    break;
                case 4:
                    lines[at] += random.Next(int.MaxValue);
                    break;
                default:
                    lines[at] = new string("|-#*:`>[](){}\t ,.0123456789%€"[random.Next(28)], random.Next(1, 400));
                    break;
            }

            if (lines.Count == 0)
            {
                lines.Add(string.Empty);
            }
        }

        return string.Join('\n', lines);
    }
}
