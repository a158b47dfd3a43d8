using Witan.Data.Audit;

namespace Witan.Data.Tests.Audit;

public sealed class AuditVerifierTests
{
    private readonly List<AuditRecord> _chain = AuditSamples.Chain("acme", 5);

    private AuditHead Head => AuditHead.Of(_chain[4]);

    [Fact]
    public void Finish_UntouchedChain_IsWhole() => Assert.Null(AuditSamples.Verify(_chain, Head));

    [Fact]
    public void Finish_NothingFedAndNoHead_IsWhole() => Assert.Null(new AuditVerifier().Finish(null));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void Altered_EntryIsNamed(int seq)
    {
        _chain[seq - 1] = _chain[seq - 1] with { Action = "run.read" };
        AssertBreak(seq, AuditBreakKind.Altered, $"Entry {seq} of tenant acme was altered: its hash does not fit what it says.");
    }

    [Fact]
    public void Altered_HashOfWrongSize_IsNamed()
    {
        _chain[2] = _chain[2] with { Hash = _chain[2].Hash[..31] };
        AssertBreak(3, AuditBreakKind.Altered);
    }

    [Fact]
    public void Altered_TextThatCannotBeHashed_IsNamed()
    {
        _chain[2] = _chain[2] with { Details = "\ud83d" };
        AssertBreak(3, AuditBreakKind.Altered);
    }

    [Fact]
    public void Relinked_PreviousHashChanged_NamesTheEntry()
    {
        _chain[2] = _chain[2] with { PreviousHash = new byte[32] };
        AssertBreak(3, AuditBreakKind.Relinked);
    }

    [Fact]
    public void Relinked_EntryForgedWithFittingHash_NamesTheOneAfterIt()
    {
        _chain[2] = AuditSamples.Rehashed(_chain[2] with { Action = "run.read" });
        AssertBreak(4, AuditBreakKind.Relinked, "Entry 4 of tenant acme does not continue entry 3: one of the two was replaced.");
    }

    [Fact]
    public void HeadAltered_LastEntryForgedWithFittingHash_NamesIt()
    {
        _chain[4] = AuditSamples.Rehashed(_chain[4] with { Action = "run.read" });
        AssertBreakWith(AuditHead.Of(AuditSamples.Chain("acme", 5)[4]), 5, AuditBreakKind.HeadAltered);
    }

    [Fact]
    public void Relinked_ChainGivenToAnotherTenant_NamesItsFirstEntry()
    {
        var stolen = _chain.Select(record => AuditSamples.Rehashed(record with { TenantId = "other" })).ToList();
        var found = AuditSamples.Verify(stolen, AuditHead.Of(stolen[4]));
        Assert.Equal((1, AuditBreakKind.Relinked), (found!.Seq, found.Kind));
    }

    [Theory]
    [InlineData(1, "Entry 1 of tenant acme is missing: the chain begins with entry 2.")]
    [InlineData(3, "Entry 3 of tenant acme is missing: entry 2 is followed by entry 4.")]
    [InlineData(5, "Entry 5 of tenant acme is missing: the chain ends before entry 5, which the head names.")]
    public void Missing_EntryIsNamed(int seq, string message)
    {
        var head = Head;
        _chain.RemoveAt(seq - 1);
        AssertBreakWith(head, seq, AuditBreakKind.Missing, message);
    }

    [Fact]
    public void Missing_AllEntries_NamesTheFirst()
    {
        var head = Head;
        _chain.Clear();
        const string message = "Entry 1 of tenant acme is missing: there is no entry, and the head names entry 5.";
        AssertBreakWith(head, 1, AuditBreakKind.Missing, message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Swapped_NeighboursInWrongOrder_NamesTheOneThatShouldHaveCome(int seq)
    {
        var head = Head;
        (_chain[seq - 1], _chain[seq]) = (_chain[seq], _chain[seq - 1]);
        AssertBreakWith(head, seq, AuditBreakKind.Missing);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Swapped_NeighboursExchangedNumbers_NamesTheLower(int seq)
    {
        var head = Head;
        (_chain[seq - 1], _chain[seq]) = (_chain[seq] with { Seq = seq }, _chain[seq - 1] with { Seq = seq + 1 });
        AssertBreakWith(head, seq, AuditBreakKind.Relinked);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Swapped_NeighboursExchangedWhatTheySay_NamesTheLower(int seq)
    {
        var (lower, upper) = (_chain[seq - 1], _chain[seq]);
        _chain[seq - 1] = lower with { ResourceId = upper.ResourceId };
        _chain[seq] = upper with { ResourceId = lower.ResourceId };
        AssertBreak(seq, AuditBreakKind.Altered);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void Repeated_EntryIsNamed(int seq)
    {
        _chain.Insert(seq, _chain[seq - 1]);
        AssertBreak(seq, AuditBreakKind.Repeated, $"Entry {seq} of tenant acme is there more than once.");
    }

    [Fact]
    public void OutOfOrder_CopyFurtherOn_NamesTheCopy()
    {
        _chain.Insert(3, _chain[0]);
        AssertBreakWith(AuditHead.Of(_chain[^1]), 1, AuditBreakKind.OutOfOrder, "Entry 1 of tenant acme comes after entry 3.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-7)]
    [InlineData(long.MinValue)]
    public void OutOfOrder_NumberBelowOne_NamesIt(long seq)
    {
        _chain.Insert(0, _chain[0] with { Seq = seq });
        AssertBreak(seq, AuditBreakKind.OutOfOrder);
    }

    [Fact]
    public void Beyond_EntriesAfterTheHead_NamesTheFirstOfThem() => AssertBreakWith(
        AuditHead.Of(_chain[2]),
        4,
        AuditBreakKind.Beyond,
        "Entry 4 of tenant acme stands after entry 3, which the head names as the last.");

    [Fact]
    public void HeadMissing_NamesTheLastEntry() => AssertBreakWith(null, 5, AuditBreakKind.HeadMissing);

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(0)]
    [InlineData(long.MinValue)]
    public void HeadAltered_NumberChanged_NamesTheLastEntry(long seq) =>
        AssertBreakWith(Head with { Seq = seq }, 5, AuditBreakKind.HeadAltered);

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    public void HeadAltered_HashChanged_NamesTheLastEntry(int bytes) =>
        AssertBreakWith(Head with { Hash = new byte[bytes] }, 5, AuditBreakKind.HeadAltered);

    [Fact]
    public void Feed_AfterABreak_KeepsTheFirstOne()
    {
        var verifier = new AuditVerifier();
        Assert.Null(verifier.Feed(_chain[0]));
        var found = verifier.Feed(_chain[2]);
        Assert.Equal(2, found!.Seq);
        Assert.Same(found, verifier.Feed(_chain[1]));
        Assert.Same(found, verifier.Finish(null));
    }

    [Fact]
    public void Finish_ABrokenTenant_LeavesTheNextOneAlone()
    {
        var verifier = new AuditVerifier();
        verifier.Feed(_chain[3]);
        Assert.NotNull(verifier.Finish(Head));
        Assert.All(AuditSamples.Chain("other", 3), record => Assert.Null(verifier.Feed(record)));
        Assert.Null(verifier.Finish(AuditHead.Of(AuditSamples.Chain("other", 3)[2])));
    }

    [Fact]
    public void Feed_AnotherTenantUnfinished_Throws()
    {
        var verifier = new AuditVerifier();
        verifier.Feed(_chain[0]);
        Assert.Throws<InvalidOperationException>(() => verifier.Feed(AuditSamples.Chain("other", 1)[0]));
        Assert.Throws<ArgumentException>(() => verifier.Finish(Head with { TenantId = "other" }));
    }

    private void AssertBreak(long seq, AuditBreakKind kind, string? message = null) => AssertBreakWith(Head, seq, kind, message);

    private void AssertBreakWith(AuditHead? head, long seq, AuditBreakKind kind, string? message = null)
    {
        var found = AuditSamples.Verify(_chain, head);
        Assert.NotNull(found);
        Assert.Equal(("acme", seq, kind), (found.TenantId, found.Seq, found.Kind));
        Assert.StartsWith($"Entry {seq} of tenant acme ", found.Message, StringComparison.Ordinal);
        Assert.Equal(message ?? found.Message, found.Message);
    }
}
