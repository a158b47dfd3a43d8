using Witan.Boards.Decisions;
using Witan.Boards.Webhooks;
using Witan.Data;
using Witan.Data.Outbox;
using Witan.Input;

namespace Witan.Commands;

/// <summary>Everything that leaves the program, put together for one data directory.</summary>
internal sealed class OutgoingMail : IDisposable
{
    private readonly WebhookSender _webhooks;
    private readonly OutboxDispatcher _dispatcher;
    private readonly OutboxCleaner _cleaner;
    private readonly TimeProvider _time;

    /// <summary>Puts it together. The settings are read here, so that what is wrong with them is told before anything is done.</summary>
    /// <exception cref="SettingsException">The setting <c>webhooks</c> cannot be used.</exception>
    public OutgoingMail(Workspace workspace, string dataDirectory, TimeProvider time)
    {
        var settings = WebhookSettingsFile.For(dataDirectory);
        var options = new OutboxOptions();
        _time = time;
        _webhooks = new WebhookSender(workspace.Database, settings, Environment.GetEnvironmentVariable, time);
        _dispatcher = new OutboxDispatcher(
            workspace.Database,
            [new WebhookFanOut(workspace.Database, settings, time), _webhooks, new ReopenSender(workspace.Reopening, workspace.Decisions)],
            options,
            time);
        _cleaner = new OutboxCleaner(workspace.Database, options, time);
    }

    /// <summary>Gets what removes messages that were sent long ago.</summary>
    public OutboxCleaner Cleaner => _cleaner;

    /// <summary>Makes what keeps it going.</summary>
    /// <param name="told">Is told of faults of the world; null for nobody.</param>
    /// <param name="cleans">Whether it removes messages that were sent long ago, too.</param>
    public OutboxPump Pump(Action<StorageException>? told = null, bool cleans = true) => new(_dispatcher, cleans ? _cleaner : null, _time, told);

    public void Dispose() => _webhooks.Dispose();
}
