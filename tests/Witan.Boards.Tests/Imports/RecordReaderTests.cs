using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Witan.Boards.Imports;
using Witan.Boards.Records;
using Witan.Kernel.Results;
using Witan.Testing.Swarms;

namespace Witan.Boards.Tests.Imports;

public sealed class RecordReaderTests
{
    private static readonly Lazy<byte[]> Board = new(() => RecordFiles.Render(Tests.Board.Records.BoardScript.ThreeParts().Record, RecordFormat.Json));

    [Fact]
    public void Read_WhatWasExported_IsTheSameRecord()
    {
        var imported = Read(Board.Value);
        Assert.Equal("record.json", imported.Source);
        Assert.Equal(Board.Value, RecordFiles.Render(RecordReader.RecordOf(imported), RecordFormat.Json));
    }

    [Fact]
    public async Task Read_ASwarmsRecord_IsTheSameRecord()
    {
        var exported = RecordFiles.Render(await new SwarmHost().DeliberateAsync(Plans.Flawed), RecordFormat.Json);
        Assert.Equal(exported, RecordFiles.Render(RecordReader.RecordOf(Read(exported)), RecordFormat.Json));
    }

    [Fact]
    public void Read_TheSameRecordInAnotherDress_HasTheSameHash()
    {
        var expected = Read(Board.Value).Sha256;
        var node = JsonNode.Parse(Board.Value)!;
        Assert.Equal(expected, Read(Encoding.UTF8.GetBytes(node.ToJsonString())).Sha256);
        Assert.Equal(expected, Read([0xEF, 0xBB, 0xBF, .. Board.Value]).Sha256);
        Assert.Equal(expected, Read(Encoding.UTF8.GetBytes(new JsonObject { ["id"] = "1k3", ["record"] = node }.ToJsonString(new JsonSerializerOptions { WriteIndented = true }))).Sha256);
    }

    [Theory]
    [InlineData("", "its JSON breaks off")]
    [InlineData("[]", "no JSON object")]
    [InlineData("{}", "names no format")]
    [InlineData("""{"format": 1}""", "names no format")]
    [InlineData("""{"format": "witan.board-record/9", "sha256": "00"}""", "witan.board-record/9")]
    [InlineData("""{"format": "witan.board-record/1"}""", "has no hash")]
    [InlineData("""{"format": "witan.board-record/1", "sha256": "00"}""", "does not fit its hash")]
    [InlineData("""{"format": "witan.board-record/1", "format": "x"}""", "is no decision record")]
    public void Read_WhatIsNoRecord_IsRefusedInOneLine(string text, string says) => Assert.Contains(says, Refused(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Fact]
    public void Read_ARecordWithHolesAndAHashOfItsOwn_IsRefused()
    {
        var record = JsonNode.Parse(Board.Value)!.AsObject();
        record["parts"]![0]!["options"] = null;
        record[RecordHash.Property] = RecordHash.Of(record);
        Assert.Contains("does not fit", Refused(Encoding.UTF8.GetBytes(record.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TooLarge_NamesTheLimit() => Assert.Contains("8 MiB", Refused(new byte[RecordReader.BytesMax + 1]), StringComparison.Ordinal);

    [Fact]
    public void Read_ACutRecord_IsRefused() => Prop.ForAll(Gen.Choose(0, Board.Value.Length - 3).ToArbitrary(), length => Refused(Board.Value[..length]).Length > 0).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AChangedByte_IsRefusedOrSaysTheSame() => Prop.ForAll(
        Gen.Choose(0, Board.Value.Length - 1).ToArbitrary(),
        Gen.Choose(0, 255).ToArbitrary(),
        (place, value) =>
        {
            var changed = Board.Value.ToArray();
            changed[place] = (byte)value;
            return !RecordReader.Read("record.json", changed).IsOk(out var imported, out _) || Board.Value.AsSpan().SequenceEqual(RecordFiles.Render(RecordReader.RecordOf(imported), RecordFormat.Json));
        }).QuickCheckThrowOnFailure();

    private static RecordImported Read(byte[] content) => RecordReader.Read("record.json", content).IsOk(out var imported, out var refusal) ? imported : throw new InvalidOperationException(refusal.Message);

    private static string Refused(byte[] content)
    {
        Assert.False(RecordReader.Read("record.json", content).IsOk(out _, out var refusal));
        Assert.IsType<InvalidInput>(refusal);
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message;
    }
}
