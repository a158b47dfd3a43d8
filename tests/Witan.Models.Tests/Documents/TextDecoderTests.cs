using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Witan.Kernel.Results;
using Witan.Models.Documents;

namespace Witan.Models.Tests.Documents;

public sealed class TextDecoderTests
{
    private const string Marks = "✅ done – naïve café, 10 µs → 20 µs ⚠️ 🟡 “quoted”";

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Decode_Utf8_IsTakenAsItIs()
    {
        var decoded = Ok(Encoding.UTF8.GetBytes(Marks));
        Assert.Equal(Marks, decoded.Text);
        Assert.Empty(decoded.Notes);
    }

    [Fact]
    public void Decode_ByteOrderMark_IsDropped() => Assert.Equal("plan", Ok([.. Encoding.UTF8.Preamble, .. "plan"u8]).Text);

    [Theory]
    [InlineData(10000, "Mac Roman")]
    [InlineData(1252, "Windows-1252")]
    public void Decode_Utf8OnceReadIn8Bits_IsReadAgainAndSaidSo(int codePage, string name)
    {
        var text = codePage == 1252 ? "✅ done – naïve café, 10 µs" : Marks;
        var wrong = Wrong(text, codePage);
        Assert.NotEqual(text, wrong);

        var decoded = Ok(Encoding.UTF8.GetBytes(wrong));

        Assert.Equal(text, decoded.Text);
        Assert.Contains(name, Assert.Single(decoded.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Müller & Söhne, façade, piñata, Ærø")]
    [InlineData("Preis: 20 € – „gut“")]
    [InlineData("日本語のテキスト")]
    [InlineData("Übergrößenträger; ﬁn; ½ × ¾ ≥ 1")]
    public void Decode_HonestForeignText_IsLeftAlone(string text)
    {
        var decoded = Ok(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, decoded.Text);
        Assert.Empty(decoded.Notes);
    }

    [Fact]
    public void Decode_Windows1252_IsReadAndSaidSo()
    {
        var decoded = Ok([.. "caf"u8, 0xE9, .. " 20 "u8, 0x80]);
        Assert.Equal("café 20 €", decoded.Text);
        Assert.Single(decoded.Notes);
    }

    [Fact]
    public void Decode_Utf16WithMark_IsRead() => Assert.Equal("plan", Ok([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("plan")]).Text);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t \n")]
    public void Decode_Empty_IsRefused(string text) => Assert.Contains("empty", Refused(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Fact]
    public void Decode_Binary_IsRefused()
    {
        Assert.Contains("not text", Refused([0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 1]), StringComparison.Ordinal);
        Assert.Contains("not text", Refused([.. Enumerable.Range(1, 31).Select(value => (byte)value)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_AtTheLimitAndOver_NamesTheLimit()
    {
        Assert.Equal(TextDecoder.BytesMax, Ok(Encoding.UTF8.GetBytes(new string('a', TextDecoder.BytesMax))).Text.Length);
        Assert.Contains("1 MiB", Refused(new byte[TextDecoder.BytesMax + 1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_AnyBytes_GivesTextOrARefusalAndNeverThrows() =>
        Prop.ForAll<byte[]>(bytes => TextDecoder.Decode("any", bytes).IsOk(out var decoded, out var refusal) ? decoded.Text.Length > 0 : refusal is InvalidInput)
            .QuickCheckThrowOnFailure();

    private static string Wrong(string text, int codePage)
    {
        // The bytes that Windows-1252 does not define came out as the control characters of the same number.
        var encoding = Encoding.GetEncoding(codePage);
        return string.Concat(Encoding.UTF8.GetBytes(text).Select(value => value < 0x80 ? (char)value : encoding.GetString([value])[0]));
    }

    private static DecodedText Ok(byte[] bytes)
    {
        Assert.True(TextDecoder.Decode("plan.md", bytes).IsOk(out var decoded, out var refusal), refusal?.Message);
        return decoded;
    }

    private static string Refused(byte[] bytes)
    {
        Assert.False(TextDecoder.Decode("plan.md", bytes).IsOk(out _, out var refusal));
        Assert.StartsWith("plan.md ", refusal.Message, StringComparison.Ordinal);
        return refusal.Message;
    }
}
