using System.Text.Json.Nodes;
using Witan.Boards;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Testing;

namespace Witan.Tests.Data;

/// <summary>What a journal held when a version was released can be read for ever. A sample of each lies in <c>EventSamples/</c>, and is never changed.</summary>
public sealed class EventSampleTests
{
    private static readonly EventCatalog Catalog = new EventCatalog().AddBoards();

    private static string Directory => Repository.File("tests", "Witan.Tests", "Data", "EventSamples");

    public static TheoryData<string> StoredNames => [.. Catalog.StoredNames];

    [Fact]
    public void EveryReleasedVersion_HasItsSample() =>
        Assert.Equal(Catalog.StoredNames, System.IO.Directory.GetFiles(Directory, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(StoredNames))]
    public void Sample_OfEveryVersion_IsRead(string storedName)
    {
        var sample = File.ReadAllText(Path.Combine(Directory, storedName + ".json"));
        var (name, payload) = Catalog.Write(Catalog.Read(storedName, sample));
        Assert.Equal(storedName.Split('@')[0], name.Split('@')[0]);
        if (name == storedName)
        {
            // The newest version: what is written today is what was released, to the last property.
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(sample), JsonNode.Parse(payload)), payload);
        }
    }

    [Fact]
    public void Opening_OfTheFirstVersion_GoesOnUnderItsStepLimitAndTheDefaults()
    {
        var opened = Assert.IsType<RunOpened>(Catalog.Read("run.opened", File.ReadAllText(Path.Combine(Directory, "run.opened.json"))));
        Assert.Equal(new RunLimits { StepsMax = 16 }, opened.Limits);
    }

    [Theory]
    [InlineData("run.opened@3")]
    [InlineData("run.opened@0")]
    [InlineData("run.opened@1")]
    [InlineData("run.opened@x")]
    [InlineData("nobody.knows-it")]
    public void Read_VersionThatNobodyReleased_SaysThatANewerProgramIsNeeded(string storedName)
    {
        var error = Assert.Throws<Witan.Data.StorageException>(() => Catalog.Read(storedName, "{}"));
        Assert.Equal(Witan.Data.StorageFault.Incompatible, error.Fault);
    }
}
