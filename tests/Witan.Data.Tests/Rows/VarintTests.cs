using FsCheck;
using FsCheck.Fluent;
using Witan.Data.Rows;

namespace Witan.Data.Tests.Rows;

public sealed class VarintTests
{
    [Theory]
    [InlineData(0ul, "00")]
    [InlineData(127ul, "7F")]
    [InlineData(128ul, "8001")]
    [InlineData(300ul, "AC02")]
    [InlineData(ulong.MaxValue, "FFFFFFFFFFFFFFFFFF01")]
    public void Write_Number_HasOneForm(ulong value, string hex)
    {
        var bytes = new byte[Varint.BytesMax];
        var size = Varint.Write(bytes, value);
        Assert.Equal(hex, Convert.ToHexString(bytes.AsSpan(0, size)));
        Assert.Equal(size, Varint.Size(value));
        Assert.Equal(size, Varint.Read(bytes, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    [InlineData("8000")]
    [InlineData("FF00")]
    [InlineData("FFFFFFFFFFFFFFFFFF02")]
    [InlineData("FFFFFFFFFFFFFFFFFFFF01")]
    public void Read_CutOffOrTooLongOrTooLarge_IsRefused(string hex) => Assert.Equal(0, Varint.Read(Convert.FromHexString(hex), out _));

    [Fact]
    public void Read_AnyBytes_AcceptsOnlyWhatWriteWouldGive() => Prop.ForAll<byte[]>(bytes =>
    {
        var size = Varint.Read(bytes, out var value);
        var again = new byte[Varint.BytesMax];
        return size == 0 || again.AsSpan(0, Varint.Write(again, value)).SequenceEqual(bytes.AsSpan(0, size));
    }).QuickCheckThrowOnFailure();
}
