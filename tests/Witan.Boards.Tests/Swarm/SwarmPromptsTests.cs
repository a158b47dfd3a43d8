using System.Text;
using Microsoft.Extensions.AI;
using Witan.Boards.Intake;
using Witan.Boards.Swarm;
using Witan.Kernel.Identity;
using Witan.Runs.Definitions;
using Witan.Runs.Driving;
using Witan.Runs.Engine;
using Witan.Runs.Journal;
using Witan.Testing;
using Witan.Testing.Journals;
using Witan.Testing.Models;
using Witan.Testing.Swarms;

namespace Witan.Boards.Tests.Swarm;

/// <summary>How the swarm's prompts are put together, today's and those of runs that were opened before.</summary>
public sealed class SwarmPromptsTests
{
    /// <summary>The hash that runs were pinned to before prompts had places.</summary>
    private const string ReleasedHash = "279ec8ab9f8a9a32e8a12fadc247186e79f2d8a5d2b814fbaaf4c8278a59e930";

    public static TheoryData<Mind, SwarmTask> Pairs => [.. Enum.GetValues<Mind>().SelectMany(mind => Enum.GetValues<SwarmTask>().Select(task => (mind, task)))];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Current_IsFilled_AndSharesItsBeginning(Mind mind, SwarmTask task)
    {
        var prompt = SwarmPrompts.For(SwarmPrompts.Current, mind, task);
        Assert.Equal(SwarmPrompts.For(SwarmPrompts.Current, Mind.Rapid, SwarmTask.Findings).Instructions, prompt.Instructions);
        Assert.Contains("from -2 (strongly against) to 2", prompt.Instructions, StringComparison.Ordinal);
        Assert.Contains($"You are the {mind.ToString().ToLowerInvariant()} mind.", prompt.Assignment, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", prompt.Instructions + prompt.Assignment, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Released_IsPutTogetherAsItWas(Mind mind, SwarmTask task)
    {
        var released = Released();
        Assert.Equal(ReleasedHash, released.Hash);
        var prompt = SwarmPrompts.For(released, mind, task);
        Assert.Equal($"{released.Text("common")}\n\n{released.Text(mind.ToString())}\n\n{released.Text(task.ToString())}", prompt.Instructions);
        Assert.Null(prompt.Assignment);
    }

    [Fact]
    public async Task RunOfLastWeek_GoesOnUnderItsOwnPrompts()
    {
        var time = new ManualTimeProvider();
        var changes = new RunChanges();
        var journal = new MemoryJournal(new EventCatalog().AddBoards(), time) { Changes = changes };
        var definitions = new MemoryDefinitions();
        var mind = new Listening(SwarmHost.Analyst());
        var released = Released();
        var kind = new RunKind<SwarmState>(released, definition => new RunRules<SwarmState>(new SwarmProtocol(), new SwarmExecutor(new OneMind(mind), definition, 1)));
        var services = new RunServices(journal, definitions, changes, time);
        var last = new RunEngine(services, kind);
        Assert.True(BriefIntake.Accept("Shall we?", [new IncomingDocument("plan.md", Encoding.UTF8.GetBytes("# Plan\n\nWe ship.\n"))]).IsOk(out var brief, out _));
        Assert.True((await new SwarmRuns(last).OpenAsync(TenantContext.Local, brief, new SwarmOptions(), CancellationToken.None)).IsOk(out var run, out _));

        // Today's program knows the kind under today's prompts, and finds the run's own by their hash.
        var today = new RunEngine(services, SwarmKind.Create(new OneMind(mind), callUsd: 1));
        Assert.True((await time.PassUntilAsync(today.DriveAsync(TenantContext.Local, run, SwarmHost.Request()))).IsOk(out var outcome, out _));
        Assert.Equal(DriveOutcome.Completed, outcome);
        Assert.NotEmpty(mind.Systems);
        Assert.All(mind.Systems, system => Assert.StartsWith(released.Text("common"), system, StringComparison.Ordinal));
        Assert.NotEqual(released.Hash, SwarmPrompts.Current.Hash);
    }

    private static RunDefinition Released() => RunDefinition.FromJson(File.ReadAllText(Repository.File("tests", "Witan.Boards.Tests", "Swarm", "Released", "swarm-1.json")));

    private sealed class Listening(IChatClient inner) : DelegatingChatClient(inner)
    {
        public System.Collections.Concurrent.ConcurrentBag<string> Systems { get; } = [];

        public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            var asked = messages.ToList();
            Systems.Add(asked[0].Text);
            return base.GetResponseAsync(asked, options, cancellationToken);
        }
    }
}
