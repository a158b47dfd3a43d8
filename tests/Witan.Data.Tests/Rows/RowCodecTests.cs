using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Witan.Data.Rows;

namespace Witan.Data.Tests.Rows;

public sealed class RowCodecTests
{
    [Fact]
    public void Decode_EncodedRow_GivesTheSameValues() =>
        Prop.ForAll(AnyRows.One, row => Same(row, RowCodec.Decode(RowCodec.Encode(row)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Encode_DecodedRow_GivesTheSameBytes() => Prop.ForAll(AnyRows.One, row =>
    {
        var bytes = RowCodec.Encode(row);
        return bytes.AsSpan().SequenceEqual(RowCodec.Encode(RowCodec.Decode(bytes)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Encode_ToABuffer_AppendsTheSameBytes() => Prop.ForAll(AnyRows.Many, rows =>
    {
        var buffer = new ArrayBufferWriter<byte>();
        Array.ForEach(rows, row => RowCodec.Encode(row, buffer));
        return buffer.WrittenSpan.SequenceEqual(rows.SelectMany(row => RowCodec.Encode(row)).ToArray());
    }).QuickCheckThrowOnFailure();

    /// <summary>What archives hold: a changed expectation here is a changed format.</summary>
    [Fact]
    public void Encode_EveryKind_IsPinned() => Assert.Equal(
        "08" + "00" + "0101" + "01AC02" + "02000000000000F83F" + "0302C3A9" + "0402FF00" + "0300" + "0400",
        Convert.ToHexString(RowCodec.Encode([null, -1L, 150L, 1.5, "é", new byte[] { 255, 0 }, "", Array.Empty<byte>()])));

    [Fact]
    public void Encode_SameValueInAnotherType_GivesTheSameBytes()
    {
        var one = RowCodec.Encode([1L]);
        Assert.All(
            new object[] { true, (byte)1, (sbyte)1, (short)1, (ushort)1, 1, 1u },
            value => Assert.Equal(one, RowCodec.Encode([value])));
        Assert.Equal(RowCodec.Encode([0.5]), RowCodec.Encode([0.5f]));
        Assert.Equal(RowCodec.Encode([null]), RowCodec.Encode([DBNull.Value]));
    }

    [Fact]
    public void Encode_ZeroesAndNans_HaveOneForm()
    {
        Assert.Equal(RowCodec.Encode([0.0]), RowCodec.Encode([-0.0]));
        Assert.Equal(RowCodec.Encode([double.NaN]), RowCodec.Encode([BitConverter.UInt64BitsToDouble(0x7FF0_0000_0000_0001)]));
        Assert.Equal(RowCodec.Encode([double.NaN]), RowCodec.Encode([-float.NaN]));
    }

    [Fact]
    public void Encode_TypeWithoutOneForm_IsRefusedByName() => Assert.All(
        new object[] { DateTime.UnixEpoch, DateTimeOffset.UnixEpoch, TimeSpan.Zero, Guid.Empty, 1m, 1ul, 'c', DayOfWeek.Monday, new char[1] },
        value =>
        {
            var error = Assert.Throws<ArgumentException>(() => RowCodec.Encode(["first", value]));
            Assert.Contains("Column 2", error.Message, StringComparison.Ordinal);
            Assert.Contains(value.GetType().ToString(), error.Message, StringComparison.Ordinal);
        });

    [Fact]
    public void Encode_HalfASurrogatePair_IsRefused() =>
        Assert.All(["\uD800", "ab\uDC00c"], text => Assert.Throws<ArgumentException>(() => RowCodec.Encode([text])));

    [Fact]
    public void Encode_Columns_AreLimited()
    {
        Assert.Equal(RowCodec.ColumnsMax, RowCodec.Decode(RowCodec.Encode(new object?[RowCodec.ColumnsMax])).Length);
        Assert.Throws<ArgumentException>(() => RowCodec.Encode(new object?[RowCodec.ColumnsMax + 1]));
    }

    [Fact]
    public void Encode_AtTheLimitAndOver_NamesTheLimit()
    {
        // The number of columns, the tag, and four bytes of length come before the value itself.
        const int Largest = RowCodec.BytesMax - 6;
        Assert.Equal(RowCodec.BytesMax, RowCodec.Encode([new byte[Largest]]).Length);
        Assert.All(new object[] { new byte[Largest + 1], new string('a', Largest + 1), new string('é', (Largest / 2) + 1) }, value =>
        {
            var error = Assert.Throws<StorageException>(() => RowCodec.Encode([value]));
            Assert.Contains("64 MiB", error.Message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("01")]
    [InlineData("0000")]
    [InlineData("0105")]
    [InlineData("018000")]
    [InlineData("01018000")]
    [InlineData("0102000000000000F8")]
    [InlineData("010200000000000000" + "80")]
    [InlineData("0102010000000000F87F")]
    [InlineData("010302C3")]
    [InlineData("0103" + "02C328")]
    [InlineData("0103FFFFFFFFFFFFFFFFFF01")]
    [InlineData("0104FFFFFFFF0F00")]
    [InlineData("FFFFFFFFFFFFFFFFFF0100")]
    public void Decode_Damaged_IsTold(string hex)
    {
        var error = Assert.Throws<StorageException>(() => RowCodec.Decode(Convert.FromHexString(hex)));
        Assert.Equal(StorageFault.Damaged, error.Fault);
    }

    [Fact]
    public void Decode_AnyCut_IsTold() => Prop.ForAll(AnyRows.One, row =>
    {
        var bytes = RowCodec.Encode(row);
        return Enumerable.Range(0, bytes.Length).All(length => IsRefused(bytes.AsSpan(0, length).ToArray()));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Decode_AnyBytes_AreRefusedOrTheOneFormOfTheirValues() => Prop.ForAll<byte[]>(bytes =>
        IsRefused(bytes) || RowCodec.Encode(RowCodec.Decode(bytes)).AsSpan().SequenceEqual(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void Decode_AnyFlippedBit_IsRefusedOrTheOneFormOfOtherValues() => Prop.ForAll(
        AnyRows.One,
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        (row, chosen) =>
        {
            var bytes = RowCodec.Encode(row);
            var bit = chosen % (bytes.Length * 8);
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            return IsRefused(bytes) || RowCodec.Encode(RowCodec.Decode(bytes)).AsSpan().SequenceEqual(bytes);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    private static bool IsRefused(byte[] bytes)
    {
        try
        {
            RowCodec.Decode(bytes);
            return false;
        }
        catch (StorageException error)
        {
            return error.Fault == StorageFault.Damaged;
        }
    }

    private static bool Same(object?[] expected, object?[] actual) => expected.Length == actual.Length
        && expected.Zip(actual).All(pair => pair.First is byte[] bytes
            ? pair.Second is byte[] other && bytes.AsSpan().SequenceEqual(other)
            : Equals(pair.First, pair.Second));
}
