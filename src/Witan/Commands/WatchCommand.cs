using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Witan.Input;
using Witan.Output;
using Witan.Runs.Feed;
using Witan.Runs.Journal;

namespace Witan.Commands;

/// <summary><c>witan watch</c>: follows a run live, wherever it is driven, until it is over.</summary>
internal static class WatchCommand
{
    public static Command Build(CommandContext context)
    {
        var run = SharedOptions.Run();
        var after = new Option<long>("--after") { Description = "Begin behind this event; with 0, the default, at the first.", HelpName = "N" };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print the events as JSON, one a line.");
        var command = new Command("watch", "Follow a run live until it is over. Ctrl-C ends the watching, not the run.") { run, after, data, json };
        command.SetAction(parsed => RunLookup.UseAsync(context, DataPaths.Resolve(parsed.GetValue(data)), parsed.GetValue(run)!, (workspace, head) =>
            WatchAsync(workspace, head, parsed.GetValue(after), parsed.GetValue(json), context)));
        return command;
    }

    private static async Task<int> WatchAsync(Workspace workspace, RunHead head, long after, bool json, CommandContext context)
    {
        using var feed = new RunFeed(workspace.Journal, workspace.Changes, new RunFeedOptions(), context.Time);
        var subscribed = await feed.SubscribeAsync(Workspace.Context, head.Id, after, context.Signals.Stop);
        if (!subscribed.IsOk(out var subscription, out var refusal))
        {
            return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.Signals.Stop);
        // It only makes the feed look sooner; when it fails, the feed's own poll says what is wrong.
        var hints = new RunWatcher(workspace.Database, workspace.Changes).RunAsync(ended.Token);
        try
        {
            return await PrintAsync(subscription, head, json, workspace.Catalog, context.Signals.Stop);
        }
        finally
        {
            await ended.CancelAsync();
            await hints.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<int> PrintAsync(FeedSubscription subscription, RunHead head, bool json, EventCatalog catalog, CancellationToken stop)
    {
        await foreach (var item in subscription.WithCancellation(stop))
        {
            switch (item)
            {
                case FeedEvent { Recorded: var recorded }:
                    Console.Out.WriteLine(json ? Json(head, recorded, catalog) : Text(recorded, catalog));
                    break;
                case FeedGap gap:
                    CommandErrors.Report(gap.Reason, ExitCodes.Failed);
                    break;
                case FeedCut cut:
                    return CommandErrors.Report($"{cut.Message} Go on with: witan watch {head.Id} --after {cut.ResumeAfter}", ExitCodes.Failed);
                default:
                    break;
            }
        }

        return ExitCodes.Ok;
    }

    private static string Text(RecordedEvent recorded, EventCatalog catalog) => string.Create(
        CultureInfo.InvariantCulture, $"{recorded.Sequence,4}  {recorded.At.UtcDateTime:HH:mm:ss.fff}Z  {EventText.Of(recorded.Event, catalog)}");

    private static string Json(RunHead head, RecordedEvent recorded, EventCatalog catalog)
    {
        var line = ReportJson.Event(recorded, catalog);
        line.Insert(0, "run", JsonValue.Create(head.Id.Value));
        return line.ToJsonString(JsonSerializerOptions.Web);
    }
}
