using System.Text;
using Witan.Data.Audit;
using Witan.Data.Tests.Backup;

namespace Witan.Data.Tests.Audit;

/// <summary>Files that no export wrote. Those that one wrote are held by <see cref="AuditExportConformance"/>.</summary>
public sealed class AuditFileTests
{
    private const string Head = "{\"head\":{\"tenantId\":\"a\",\"seq\":1,\"hash\":\"00\"}}\n";

    [Theory]
    [InlineData("", "neither an entry nor a head")]
    [InlineData("\n", "Line 1")]
    [InlineData("null\n", "Line 1")]
    [InlineData("{}\n", "Line 1")]
    [InlineData("not json\n", "Line 1")]
    [InlineData(Head + "{\"head\":null}\n", "Line 2")]
    [InlineData(Head + "{\"entry\":{\"tenantId\":\"a\"}}\n", "Line 2")]
    [InlineData("{\"head\":{\"tenantId\":\"a\",\"seq\":1,\"hash\":\"0\"}}\n", "Line 1")]
    [InlineData("{\"head\":{\"tenantId\":null,\"seq\":1,\"hash\":\"00\"}}\n", "Line 1")]
    [InlineData("{\"head\":{\"tenantId\":\"\\ud800\",\"seq\":1,\"hash\":\"00\"}}\n", "Line 1")]
    [InlineData("{\"head\":{\"tenantId\":\"a\",\"seq\":1,\"seq\":2,\"hash\":\"00\"}}\n", "Line 1")]
    [InlineData("{\"head\":{\"tenantId\":\"a\",\"seq\":1,\"hash\":\"00\",\"more\":1}}\n", "Line 1")]
    [InlineData(Head + "{\"head\":{\"tenan", "cut off")]
    public async Task Verify_WhatNoExportHolds_IsRefusedByItsLine(string text, string expected)
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => VerifyAsync(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(StorageFault.Damaged, error.Fault);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_LineWithoutEnd_IsRefusedAtTheLimit()
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => VerifyAsync(new byte[10 * 1024 * 1024]));
        Assert.Contains("256 KiB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_HeadWithoutEntries_IsMissingTheFirst()
    {
        var found = Assert.Single((await VerifyAsync(Encoding.UTF8.GetBytes(Head))).Breaks);
        Assert.Equal((1, AuditBreakKind.Missing), (found.Seq, found.Kind));
    }

    private static Task<AuditReport> VerifyAsync(byte[] bytes) =>
        AuditFile.VerifyAsync(new TricklingStream(bytes), progress: null, CancellationToken.None);
}
