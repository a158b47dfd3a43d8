using Witan.Data.Expiry;

namespace Witan.Data.Tests.Expiry;

public sealed class ExpiryLimitsTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(512, 1_048_576)]
    public void Check_AtTheLimits_IsAccepted(int keyLength, int valueBytes) => ExpiryLimits.Check(new string('k', keyLength), valueBytes);

    [Theory]
    [InlineData(0, 0, "A key must have 1 to 512 characters, not 0.")]
    [InlineData(513, 0, "A key must have 1 to 512 characters, not 513.")]
    [InlineData(1, -1, "A value must have 0 to 1048576 bytes, not -1.")]
    [InlineData(1, 1_048_577, "A value must have 0 to 1048576 bytes, not 1048577.")]
    public void Check_BeyondALimit_NamesIt(int keyLength, int valueBytes, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => ExpiryLimits.Check(new string('k', keyLength), valueBytes));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
