using System.Numerics;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Witan.Data.Rows;

namespace Witan.Data.Tests.Rows;

public sealed class TableChecksumTests
{
    [Fact]
    public void ToHex_NoRows_IsZero() => Assert.Equal(new string('0', 64), new TableChecksum().ToHex());

    [Fact]
    public void ToHex_OneRow_IsItsSha256()
    {
        var checksum = Of(["abc"u8.ToArray()]);

        // FIPS 180-2, appendix B.1.
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", checksum.ToHex());
        Assert.Equal(1, checksum.Rows);
    }

    [Fact]
    public void ToHex_AnyRows_IsTheSumModulo2To256() => Prop.ForAll<byte[][]>(rows =>
    {
        var sum = rows.Aggregate(BigInteger.Zero, (all, row) => all + new BigInteger(SHA256.HashData(row), isUnsigned: true, isBigEndian: true));
        var bytes = (sum % BigInteger.Pow(2, 256)).ToByteArray(isUnsigned: true, isBigEndian: true);
        return Of(rows).ToHex() == Convert.ToHexStringLower(bytes).PadLeft(64, '0');
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Add_RowsInAnotherOrder_GivesTheSame() => Prop.ForAll(
        AnyRows.Many,
        ArbMap.Default.ArbFor<int>(),
        (rows, seed) =>
        {
            var shuffled = rows.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Of(Encoded(rows)).Equals(Of(Encoded(shuffled)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Add_OneRowMoreOrTwice_GivesAnother() => Prop.ForAll(AnyRows.Many, AnyRows.One, (rows, row) =>
    {
        var encoded = Encoded(rows);
        var extra = RowCodec.Encode(row);
        var once = Of([.. encoded, extra]);
        var twice = Of([.. encoded, extra, extra]);
        return new[] { Of(encoded).ToHex(), once.ToHex(), twice.ToHex() }.Distinct(StringComparer.Ordinal).Count() == 3;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Resume_AnywhereInTheRows_GivesTheSame() => Prop.ForAll(AnyRows.Many, AnyRows.Many, (before, after) =>
    {
        var whole = Of([.. Encoded(before), .. Encoded(after)]);
        var first = Of(Encoded(before));
        var resumed = new TableChecksum(first.Rows, first.ToHex());
        Array.ForEach(Encoded(after), row => resumed.Add(row));
        return resumed.Equals(whole) && resumed.GetHashCode() == whole.GetHashCode();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Add_ToTheLargestSum_ComesRound()
    {
        var checksum = new TableChecksum(7, new string('f', 64));
        checksum.Add("abc"u8);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ac", checksum.ToHex());
        Assert.Equal(8, checksum.Rows);
    }

    [Fact]
    public void Equals_SameSumOfOtherRows_IsFalse()
    {
        var zero = new string('0', 64);
        Assert.NotEqual(new TableChecksum(0, zero), new TableChecksum(1, zero));
        Assert.False(new TableChecksum().Equals(null));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(0, "0x00000000000000000000000000000000000000000000000000000000000000")]
    [InlineData(0, " 000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData(-1, "0000000000000000000000000000000000000000000000000000000000000000")]
    public void Resume_NoChecksum_IsRefused(long rows, string hex) => Assert.ThrowsAny<ArgumentException>(() => new TableChecksum(rows, hex));

    private static byte[][] Encoded(object?[][] rows) => [.. rows.Select(row => RowCodec.Encode(row))];

    private static TableChecksum Of(byte[][] rows)
    {
        var checksum = new TableChecksum();
        Array.ForEach(rows, row => checksum.Add(row));
        return checksum;
    }
}
