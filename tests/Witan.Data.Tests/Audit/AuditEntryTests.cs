using Witan.Data.Audit;
using Witan.Kernel.Identity;

namespace Witan.Data.Tests.Audit;

public sealed class AuditEntryTests
{
    public static TheoryData<string, int, int> WordLimits { get; } = new()
    {
        { nameof(AuditEntry.UserId), 1, AuditEntry.UserIdLengthMax },
        { nameof(AuditEntry.Role), 0, AuditEntry.RoleLengthMax },
        { nameof(AuditEntry.Action), 1, AuditEntry.ActionLengthMax },
        { nameof(AuditEntry.ResourceType), 1, AuditEntry.ResourceTypeLengthMax },
        { nameof(AuditEntry.ResourceId), 0, AuditEntry.ResourceIdLengthMax },
    };

    [Theory]
    [MemberData(nameof(WordLimits))]
    public void Check_AtTheLimits_IsAccepted(string field, int lengthMin, int lengthMax)
    {
        With(field, new string('x', lengthMin)).Check();
        With(field, new string('x', lengthMax)).Check();
    }

    [Theory]
    [MemberData(nameof(WordLimits))]
    public void Check_BeyondTheLimit_NamesFieldAndLimit(string field, int lengthMin, int lengthMax)
    {
        var error = Assert.Throws<ArgumentException>(() => With(field, new string('x', lengthMax + 1)).Check());
        var message = $"{field} must have {lengthMin} to {lengthMax} characters, not {lengthMax + 1}.";
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(field, error.ParamName);
    }

    [Theory]
    [InlineData(nameof(AuditEntry.UserId))]
    [InlineData(nameof(AuditEntry.Action))]
    [InlineData(nameof(AuditEntry.ResourceType))]
    public void Check_EmptyWhereAWordIsNeeded_IsRefused(string field) =>
        Assert.Equal(field, Assert.Throws<ArgumentException>(() => With(field, "").Check()).ParamName);

    [Theory]
    [MemberData(nameof(WordLimits))]
    public void Check_NotPrintableOrNoText_IsRefused(string field, int lengthMin, int lengthMax)
    {
        Assert.True(lengthMin < lengthMax);
        foreach (var text in new[] { "a\nb", "a\0b", "a\u001b[2J", "a\ud83d", "\udd12a", null })
        {
            Assert.Equal(field, Assert.Throws<ArgumentException>(() => With(field, text!).Check()).ParamName);
        }
    }

    [Fact]
    public void Check_DetailsAtTheLimitInBytes_AreAccepted()
    {
        var fits = "{\"a\":\"" + new string('ä', (AuditEntry.DetailsBytesMax - 8) / 2) + "\"}";
        (AuditSamples.Entry with { Details = fits }).Check();
        var error = Assert.Throws<ArgumentException>(() => (AuditSamples.Entry with { Details = fits + " " }).Check());
        Assert.StartsWith("Details must have at most 16384 bytes in UTF-8, not 16385.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"a\":1")]
    [InlineData("{} {}")]
    [InlineData(null)]
    public void Check_DetailsNoJsonObject_IsRefused(string? details) =>
        Assert.Equal("Details", Assert.Throws<ArgumentException>(() => (AuditSamples.Entry with { Details = details! }).Check()).ParamName);

    // Not a case above: an attribute is kept as UTF-8, which has no form for half a pair.
    [Fact]
    public void Check_DetailsWithHalfASurrogatePair_IsRefused() =>
        Assert.Throws<ArgumentException>(() => (AuditSamples.Entry with { Details = "{\"a\":\"\ud83d\"}" }).Check());

    [Fact]
    public void Check_OutcomeOutsideTheThree_IsRefused() =>
        Assert.ThrowsAny<ArgumentException>(() => (AuditSamples.Entry with { Outcome = (AuditOutcome)3 }).Check());

    [Theory]
    [InlineData(AuditOutcome.Done, "done")]
    [InlineData(AuditOutcome.Denied, "denied")]
    [InlineData(AuditOutcome.Failed, "failed")]
    public void ToText_EveryOutcome_KeepsItsWord(AuditOutcome outcome, string word) => Assert.Equal(word, outcome.ToText());

    private static AuditEntry With(string field, string text) => field switch
    {
        nameof(AuditEntry.UserId) => AuditSamples.Entry with { UserId = new UserId(text) },
        nameof(AuditEntry.Role) => AuditSamples.Entry with { Role = text },
        nameof(AuditEntry.Action) => AuditSamples.Entry with { Action = text },
        nameof(AuditEntry.ResourceType) => AuditSamples.Entry with { ResourceType = text },
        nameof(AuditEntry.ResourceId) => AuditSamples.Entry with { ResourceId = text },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };
}
