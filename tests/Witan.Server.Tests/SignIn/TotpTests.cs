using Witan.Server.SignIn;

namespace Witan.Server.Tests.SignIn;

/// <summary>The codes are those of RFC 6238: its appendix B, in the last six of its eight digits.</summary>
public sealed class TotpTests
{
    /// <summary>"12345678901234567890" in base 32.</summary>
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Code_IsThatOfTheStandard(long seconds, string code) => Assert.Equal(code, Totp.Code(Secret, seconds / Totp.StepSeconds));

    [Fact]
    public void ACode_CountsForOneStepBeforeAndAfter()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(2_000_000_000);
        var step = now.ToUnixTimeSeconds() / Totp.StepSeconds;
        for (var away = -3; away <= 3; away++)
        {
            Assert.Equal(Math.Abs(away) <= Totp.Drift ? step + away : null, Totp.StepOf(Secret, Totp.Code(Secret, step + away), now));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    [InlineData("1234567")]
    public void WhatIsNoCode_FitsNothing(string? typed) => Assert.Null(Totp.StepOf(Secret, typed, DateTimeOffset.UnixEpoch.AddYears(50)));

    [Fact]
    public void NewSecrets_Differ_AndGiveCodes()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => Totp.NewSecret()).ToList();
        Assert.Equal(100, secrets.Distinct(StringComparer.Ordinal).Count());
        Assert.All(secrets, secret => Assert.Matches("^[0-9]{6}$", Totp.Code(secret, 1)));
        Assert.All(secrets, secret => Assert.Equal(32, secret.Length));
    }
}
