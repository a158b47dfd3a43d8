using System.Text.Json.Nodes;
using Witan.Boards.Webhooks;
using Witan.Data;
using Witan.Data.Model;
using Witan.Data.Outbox;
using Witan.Kernel.Identity;
using Witan.Runs;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Testing;
using Witan.Testing.Databases;

namespace Witan.Boards.Tests.Webhooks;

public sealed class GateRemindersTests
{
    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.PostgreSql)]
    public async Task Reminder_ThatIsJournaled_LeavesOnceWithIdsAlone(DatabaseEngine engine)
    {
        await using var place = await TestDatabase.CreateAsync(engine, new DataModel(RunsData.Module));
        var time = new ManualTimeProvider();
        var journal = new DatabaseJournal(place.Database, new EventCatalog(), time, new GateReminders());
        var run = RunId.New(time);
        await AppendAsync(journal, run, 0, new RunOpened { Kind = "swarm", Title = "a user's words", DefinitionHash = "abc", Seed = 1, Limits = new RunLimits() });
        await AppendAsync(journal, run, 1, new GateOpened { Gate = "decision", Shown = "a user's words", Hash = "abc" });
        var sender = new Recording();
        var dispatcher = new OutboxDispatcher(place.Database, [sender], new OutboxOptions(), time);
        Assert.Equal(0, await dispatcher.DispatchAsync("worker", CancellationToken.None));

        await AppendAsync(journal, run, 2, new GateReminded { Gate = "decision" });
        Assert.Equal(1, await dispatcher.DispatchAsync("worker", CancellationToken.None));
        var said = JsonNode.Parse(Assert.Single(sender.Payloads))!;
        Assert.Equal((GateReminders.Topic, run.Value, "decision"), (said["type"]!.GetValue<string>(), said["run"]!.GetValue<string>(), said["gate"]!.GetValue<string>()));
        Assert.DoesNotContain("words", sender.Payloads[0], StringComparison.Ordinal);
    }

    private static async Task AppendAsync(DatabaseJournal journal, RunId run, long version, RunEvent added) =>
        Assert.True((await journal.AppendAsync(TenantContext.Local, run, version, [added], CancellationToken.None)).IsOk(out _, out var refusal), refusal?.Message);

    private sealed class Recording : IOutboxSender
    {
        public List<string> Payloads { get; } = [];

        public string Kind => WebhookFanOut.MessageKind;

        public Task SendAsync(TenantContext context, OutboxMessage message, CancellationToken cancellationToken)
        {
            Payloads.Add(message.Payload);
            return Task.CompletedTask;
        }
    }
}
