using Witan.Data.Audit;
using Witan.Kernel.Identity;

namespace Witan.Data.Tests.Audit;

public sealed class AuditChainTests
{
    [Fact]
    public void Next_NoHead_BeginsAtOneFromTheTenantsGenesis()
    {
        var first = AuditChain.Next(new TenantId("acme"), null, AuditSamples.Entry, AuditSamples.AtMs);
        Assert.Equal(1, first.Seq);
        Assert.Equal(AuditHash.Genesis("acme"), first.PreviousHash);
        Assert.Null(AuditSamples.Verify([first], AuditHead.Of(first)));
    }

    [Fact]
    public void Next_AfterAHead_ContinuesIt()
    {
        var chain = AuditSamples.Chain("acme", 2);
        Assert.Equal(2, chain[1].Seq);
        Assert.Equal(chain[0].Hash, chain[1].PreviousHash);
        Assert.Null(AuditSamples.Verify(chain, AuditHead.Of(chain[1])));
    }

    [Fact]
    public void Next_EntryBeyondItsLimits_IsRefused()
    {
        var entry = AuditSamples.Entry with { Action = "" };
        Assert.Equal("Action", Assert.Throws<ArgumentException>(() => AuditChain.Next(new TenantId("acme"), null, entry, 0)).ParamName);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("a\nb")]
    public void Next_TenantWithoutAProperId_IsRefused(string? tenant) =>
        Assert.Throws<ArgumentException>(() => AuditChain.Next(new TenantId(tenant!), null, AuditSamples.Entry, 0));

    [Theory]
    [InlineData("other", 1, 32)]
    [InlineData("acme", 0, 32)]
    [InlineData("acme", long.MaxValue, 32)]
    [InlineData("acme", 1, 31)]
    public void Next_HeadThatIsNotOurs_IsRefused(string tenant, long seq, int hashBytes)
    {
        var head = new AuditHead(tenant, seq, new byte[hashBytes]);
        var error = Assert.Throws<ArgumentException>(() => AuditChain.Next(new TenantId("acme"), head, AuditSamples.Entry, 0));
        Assert.Equal("head", error.ParamName);
    }
}
