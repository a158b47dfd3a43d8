using Witan.Kernel.Results;

namespace Witan.Kernel.Tests;

public sealed class ResultTests
{
    [Fact]
    public void IsOk_Value_GivesIt()
    {
        Result<string> result = "yes";
        Assert.True(result.IsOk(out var value, out var refusal));
        Assert.Equal("yes", value);
        Assert.Null(refusal);
    }

    [Fact]
    public void IsOk_Refusal_GivesIt()
    {
        Result<string> result = new NotFound("There is none.");
        Assert.False(result.IsOk(out _, out var refusal));
        Assert.Equal("There is none.", refusal.Message);
    }

    [Fact]
    public void IsOk_NeverAssigned_Throws() =>
        Assert.Throws<InvalidOperationException>(() => default(Result<string>).IsOk(out _, out _));
}
