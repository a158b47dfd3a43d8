using Witan.Data.Audit;

namespace Witan.Data.Tests.Audit;

public sealed class AuditHashTests
{
    private static AuditRecord First => AuditSamples.Continue("acme", [], [AuditSamples.Entry])[0];

    // Computed apart from this code, in Python: hashlib.sha256 over the form that AuditHash describes.
    [Fact]
    public void Format_FixedEntry_KeepsItsHash()
    {
        Assert.Equal("ef0f0b3b7c095b768a1f01b56f56929cfc7632757082499c988af9a9c3efe29c", Convert.ToHexStringLower(AuditHash.Genesis("acme")));
        Assert.Equal("c4d4c18a01594987ac23b1f6e8cbcbfd30a6e88dd82780fda2ab2bc6ed934b59", Convert.ToHexStringLower(First.Hash));
    }

    [Fact]
    public void Compute_ACharacterMovedToTheNextField_ChangesTheHash()
    {
        var record = First;
        AuditRecord[] moved =
        [
            record with { TenantId = record.TenantId[..^1], UserId = record.TenantId[^1] + record.UserId },
            record with { UserId = record.UserId[..^1], Role = record.UserId[^1] + record.Role },
            record with { Role = record.Role[..^1], Action = record.Role[^1] + record.Action },
            record with { Action = record.Action[..^1], ResourceType = record.Action[^1] + record.ResourceType },
            record with { ResourceType = record.ResourceType[..^1], ResourceId = record.ResourceType[^1] + record.ResourceId },
            record with { ResourceId = record.ResourceId[..^1], Outcome = record.ResourceId[^1] + record.Outcome },
            record with { Outcome = record.Outcome[..^1], Details = record.Outcome[^1] + record.Details },
            record with { Role = "", Action = record.Role + record.Action },
            record with { ResourceId = record.ResourceType, ResourceType = record.ResourceId },
        ];
        Assert.Equal(moved.Length + 1, moved.Append(record).Select(HashOf).Distinct().Count());
    }

    [Fact]
    public void Compute_FieldsThatHoldWhatCouldPartThem_ChangesTheHash() => Assert.NotEqual(
        HashOf(First with { Role = "a\0\0\0\0b", Action = "c" }),
        HashOf(First with { Role = "a", Action = "b\0\0\0\0c" }));

    [Fact]
    public void Compute_NumbersExchanged_ChangesTheHash() =>
        Assert.NotEqual(HashOf(First with { Seq = 2, AtMs = 3 }), HashOf(First with { Seq = 3, AtMs = 2 }));

    [Fact]
    public void Genesis_EveryTenant_HasItsOwn() =>
        Assert.Equal(3, new[] { "acme", "acme ", "" }.Select(tenant => Convert.ToHexString(AuditHash.Genesis(tenant))).Distinct().Count());

    [Theory]
    [InlineData(100)]
    [InlineData(600)]
    [InlineData(700)]
    [InlineData(16_000)]
    [InlineData(300_000)]
    public void Compute_AnySizeOfDetails_CountsItsLastByte(int length)
    {
        var text = new string('x', length);
        Assert.NotEqual(HashOf(First with { Details = text }), HashOf(First with { Details = text[..^1] + "y" }));
        Assert.NotEqual(HashOf(First with { Details = text }), HashOf(First with { Details = text[..^1] }));
    }

    [Fact]
    public void TryCompute_NoHashCanFit_SaysSo()
    {
        var hash = new byte[AuditHash.Size];
        Assert.False(AuditHash.TryCompute(First with { Details = "\ud83d" }, hash));
        Assert.False(AuditHash.TryCompute(First with { TenantId = "\udd12" }, hash));
        Assert.False(AuditHash.TryCompute(First with { Details = new string('x', 400_000) }, hash));
        Assert.False(AuditHash.TryCompute(First with { PreviousHash = new byte[31] }, hash));
        Assert.Equal(new byte[AuditHash.Size], hash);
        Assert.Throws<ArgumentException>(() => AuditHash.Compute(First with { PreviousHash = [] }, hash));
        Assert.Throws<ArgumentException>(() => AuditHash.Genesis("\ud83d"));
    }

    [Fact]
    public void Compute_UsualEntry_AllocatesNothing()
    {
        var record = First;
        var hash = new byte[AuditHash.Size];
        AuditHash.Compute(record, hash);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var turn = 0; turn < 1000; turn++)
        {
            AuditHash.Compute(record, hash);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string HashOf(AuditRecord record) => Convert.ToHexString(AuditSamples.Rehashed(record).Hash);
}
