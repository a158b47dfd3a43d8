using Witan.Models.Providers;

namespace Witan.Models.Tests.Providers;

public sealed class BoundedContentTests
{
    [Fact]
    public async Task Read_UpToTheBound_GivesEverything()
    {
        using var content = new BoundedContent(new ByteArrayContent(new byte[1000]) { Headers = { { "X-Kept", "yes" } } }, bytesMax: 1000);
        Assert.Equal(1000, (await content.ReadAsByteArrayAsync()).Length);
        Assert.Equal(["yes"], content.Headers.GetValues("X-Kept"));
    }

    [Fact]
    public async Task Read_BeyondTheBound_Fails()
    {
        using var whole = new BoundedContent(new ByteArrayContent(new byte[1001]), bytesMax: 1000);
        await Assert.ThrowsAsync<InvalidDataException>(() => whole.ReadAsByteArrayAsync());
        using var pieces = new BoundedContent(new ByteArrayContent(new byte[1001]), bytesMax: 1000);
        await using var stream = await pieces.ReadAsStreamAsync();
        await Assert.ThrowsAsync<InvalidDataException>(() => stream.CopyToAsync(Stream.Null));
    }
}
