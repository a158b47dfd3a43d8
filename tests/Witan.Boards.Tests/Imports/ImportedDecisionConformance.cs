using Witan.Boards.Decisions;
using Witan.Boards.Decisions.Outcomes;
using Witan.Boards.Imports;
using Witan.Boards.Records;
using Witan.Boards.Tests.Decisions.Storage;
using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Boards.Tests.Imports;

/// <summary>Records from elsewhere in the ledger, on either engine.</summary>
public abstract class ImportedDecisionConformance(DatabaseEngine engine) : DecisionSuite(engine)
{
    [Fact]
    public async Task Import_ARecord_IsAProposalThatIsMarkedAndFollowedThrough()
    {
        var record = await ExportedAsync();
        var imported = await ImportAsync(Ada, record);
        Assert.True(imported.IsNew);
        var view = await ViewAsync(imported.Run.Value);
        Assert.Equal((RecordImports.Kind, DecisionStatus.Proposed), (view.Decision.Protocol, view.Decision.Status));
        Assert.NotEmpty(view.Triggers);
        var events = await Journal.ReadAsync(Ada, imported.Run, CancellationToken.None);
        Assert.Equal("there.json", events.Select(recorded => recorded.Event).OfType<RecordImported>().Single().Source);
        Assert.Equal(record, RecordFiles.Render(RunRecords.Build(events)!, RecordFormat.Json));

        await AcceptAsync(Ada, imported.Run.Value);
        Ok(await Desk.RecordOutcomeAsync(Ada, imported.Run.Value, OutcomeStatus.AsExpected, "It went well.", CancellationToken.None));
        Assert.Equal(imported.Run, (await ViewAsync(imported.Run.Value[..8])).Decision.Run);
    }

    [Fact]
    public async Task Import_TheSameTwice_AddsOnce()
    {
        var record = await ExportedAsync();
        var first = await ImportAsync(Ada, record);
        var second = await ImportAsync(Ada, record);
        Assert.Equal(first with { IsNew = false }, second);
        Assert.Single(await Reader.ListAsync(Ada, null, 10, null, CancellationToken.None), decision => decision.Protocol == RecordImports.Kind);
    }

    [Fact]
    public async Task Import_OfAnother_IsItsOwn()
    {
        var record = await ExportedAsync();
        var (hers, his) = (await ImportAsync(Ada, record), await ImportAsync(Ben, record));
        Assert.True(his.IsNew);
        Assert.NotEqual(hers.Run, his.Run);
        Assert.Equal(Ben.User, (await ViewAsync(his.Run.Value, Ben)).Decision.Owner);
    }

    [Fact]
    public async Task Reopen_WhatWasImported_SaysThatItsDocumentsAreNotThere()
    {
        var imported = await ImportAsync(Ada, await ExportedAsync());
        await AcceptAsync(Ada, imported.Run.Value);
        Assert.False((await Reopening.OpenAsync(Ada, imported.Run.Value, "Things changed.", [], CancellationToken.None)).IsOk(out _, out var refusal));
        Assert.Contains("was imported", Assert.IsType<Conflict>(refusal).Message, StringComparison.Ordinal);
    }

    private async Task<byte[]> ExportedAsync()
    {
        var run = await ProposeAsync(Boss);
        return RecordFiles.Render(RunRecords.Build(await Journal.ReadAsync(Boss, new RunId(run), CancellationToken.None))!, RecordFormat.Json);
    }

    private async Task<ImportedRun> ImportAsync(TenantContext context, byte[] record)
    {
        Assert.True(RecordReader.Read("there.json", record).IsOk(out var read, out _));
        return Ok(await new RecordImports(Journal).ImportAsync(context, read, CancellationToken.None));
    }
}
