using Witan.Data;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Testing.Databases;

namespace Witan.Testing.Memories;

/// <summary>A database with a planted fault, by which a test shows that its check finds one.</summary>
/// <param name="inner">The real one.</param>
/// <param name="break">What is wrong with it.</param>
/// <param name="every">Every how manieth call it is wrong.</param>
public sealed class BrokenDatabase(IDatabase inner, DatabaseBreak @break, int every) : DatabaseWrapper(inner)
{
    private int _writes;
    private int _reads;

    /// <summary>Gets or sets whose rows a call sees that leaks.</summary>
    public TenantContext? Neighbour { get; set; }

    /// <inheritdoc/>
    public override async Task<T> WriteAsync<T>(TenantContext context, Func<DataSession, Task<T>> work, CancellationToken cancellationToken)
    {
        if (@break != DatabaseBreak.LosesWrites || ++_writes % every != 0)
        {
            return await base.WriteAsync(context, work, cancellationToken);
        }

        T? result = default;
        try
        {
            return await base.WriteAsync<T>(
                context,
                async session =>
                {
                    result = await work(session);
                    throw new OperationCanceledException("Taken back.");
                },
                cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return result!;
        }
    }

    /// <inheritdoc/>
    public override Task<T> ReadAsync<T>(TenantContext context, Func<DataSession, Task<T>> work, CancellationToken cancellationToken) =>
        base.ReadAsync(@break == DatabaseBreak.Leaks && Neighbour is { } neighbour && ++_reads % every == 0 ? neighbour : context, work, cancellationToken);

    /// <inheritdoc/>
    protected override async Task<T> RunAsync<T>(DatabaseCall call, Func<Task<T>> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (@break == DatabaseBreak.Hangs && call == DatabaseCall.Write && ++_writes == every)
        {
            await new TaskCompletionSource().Task;
        }

        return await run();
    }
}
