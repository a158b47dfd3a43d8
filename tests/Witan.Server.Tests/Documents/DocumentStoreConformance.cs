using System.Text;
using Witan.Boards.Intake;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Models.Documents;
using Witan.Server.Documents;
using Witan.Server.Tests.SignIn;

namespace Witan.Server.Tests.Documents;

/// <summary>What keeping documents must do, whichever database does it.</summary>
public abstract class DocumentStoreConformance(DatabaseEngine engine) : StoreConformance(engine)
{
    private AuditLog Audit => new(Database, Time);

    private DocumentStore Store => new(Database, Audit, Time);

    [Fact]
    public async Task ADocument_IsKept_Read_Listed_AndRemoved()
    {
        var (first, second) = (await AddAsync(Ada, "one.md", "# Ünïcödé\n"), await AddAsync(Ada, "two.md", "# Two\n"));
        Assert.Equal(("ada", "one.md", "text/markdown", 14), (first.Owner, first.Name, first.MediaType, first.Bytes));
        Assert.Equal(first, Ok(await Store.FindAsync(Ada, first.Id, CancellationToken.None)));
        Assert.Equal("# Ünïcödé\n", Encoding.UTF8.GetString(Ok(await Store.ReadAsync(Ada, first.Id, CancellationToken.None)).Content));
        Assert.Equal([second.Id, first.Id], (await Store.ListAsync(Ada, 10, null, CancellationToken.None)).Select(document => document.Id));
        Assert.Equal([first.Id], (await Store.ListAsync(Ada, 1, second.Id, CancellationToken.None)).Select(document => document.Id));
        Assert.True(await Store.RemoveAsync(Ada, first.Id, CancellationToken.None));
        Assert.False(await Store.RemoveAsync(Ada, first.Id, CancellationToken.None));
        Assert.False((await Store.FindAsync(Ada, first.Id, CancellationToken.None)).IsOk(out _, out _));
        Assert.Equal(["document.removed", "document.added", "document.added"], (await Audit.ListAsync(Ada, 10, null, null, CancellationToken.None)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task OneId_KeepsOneDocument_HoweverOftenItComes()
    {
        var id = RunId.New(Time).Value;
        var document = new NewDocument("plan.md", "text/plain", "a plan"u8.ToArray());
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Store.AddAsync(Ada, id, document, CancellationToken.None)));
        Assert.Equal(1, kept.Count(each => Ok(each).IsNew));
        Assert.Single(await Store.ListAsync(Ada, 10, null, CancellationToken.None));
    }

    [Fact]
    public async Task Another_ReachesADocumentOnlyWithTheTenantsReach_AndAStrangerNever()
    {
        var document = await AddAsync(Ada, "plan.md", "a plan");
        foreach (var (context, reaches) in new[] { (Ada, true), (Boss, true), (Ben, false), (Stranger, false) })
        {
            Assert.Equal(reaches, (await Store.FindAsync(context, document.Id, CancellationToken.None)).IsOk(out _, out _));
            Assert.Equal(reaches, (await Store.ReadAsync(context, document.Id, CancellationToken.None)).IsOk(out _, out _));
            Assert.Equal(reaches, (await Store.TakeAsync(context, [document.Id], CancellationToken.None)).IsOk(out _, out _));
            Assert.Equal(reaches, (await Store.ListAsync(context, 10, null, CancellationToken.None)).Count == 1);
        }

        Assert.False(await Store.RemoveAsync(Ben, document.Id, CancellationToken.None));
        Assert.False(await Store.RemoveAsync(Stranger, document.Id, CancellationToken.None));
        Assert.True(await Store.RemoveAsync(Boss, document.Id, CancellationToken.None));
    }

    [Fact]
    public async Task WhatCannotBeRead_IsRefused_AndNotKept()
    {
        foreach (var (name, content) in new (string, byte[])[] { ("", "text"u8.ToArray()), ("a\nb", "text"u8.ToArray()), ("a.bin", [0, 1, 2]), ("empty.md", []), ("large.md", new byte[TextDecoder.BytesMax + 1]) })
        {
            var kept = await Store.AddAsync(Ada, RunId.New(Time).Value, new NewDocument(name, "text/plain", content), CancellationToken.None);
            Assert.False(kept.IsOk(out _, out var refusal), name);
            Assert.IsType<InvalidInput>(refusal);
        }

        Assert.Empty(await Store.ListAsync(Boss, 10, null, CancellationToken.None));
    }

    [Fact]
    public async Task ManyIds_AreTakenInTheirOrder_UpToTheLimitOfABrief()
    {
        var ids = new List<string>();
        for (var number = 0; number < 3; number++)
        {
            ids.Add((await AddAsync(Ada, $"{number}.md", $"text {number}")).Id);
        }

        ids.Reverse();
        Assert.Equal(["2.md", "1.md", "0.md"], Ok(await Store.TakeAsync(Ada, ids, CancellationToken.None)).Select(document => document.Name));
        Assert.False((await Store.TakeAsync(Ada, [.. ids, "nothing"], CancellationToken.None)).IsOk(out _, out var missing));
        Assert.IsType<NotFound>(missing);
        Assert.False((await Store.TakeAsync(Ada, [.. Enumerable.Repeat(ids[0], BriefIntake.DocumentsMax + 1)], CancellationToken.None)).IsOk(out _, out var tooMany));
        Assert.IsType<InvalidInput>(tooMany);
    }

    [Fact]
    public async Task TheLimitOfAUser_Holds()
    {
        for (var number = 0; number < DocumentStore.PerUserMax; number++)
        {
            await AddAsync(Ada, "a.md", "text");
        }

        Assert.False((await Store.AddAsync(Ada, RunId.New(Time).Value, new NewDocument("b.md", "text/plain", "b"u8.ToArray()), CancellationToken.None)).IsOk(out _, out var refusal));
        Assert.IsType<Conflict>(refusal);
        await AddAsync(Ben, "b.md", "text");
    }

    private async Task<StoredDocument> AddAsync(TenantContext context, string name, string text)
    {
        Time.Advance(TimeSpan.FromMilliseconds(1));
        return Ok(await Store.AddAsync(context, RunId.New(Time).Value, new NewDocument(name, "text/markdown", Encoding.UTF8.GetBytes(text)), CancellationToken.None)).Document;
    }
}
