namespace Witan.Server.Supervision;

/// <summary>What a server does beside serving while a supervisor keeps it: it takes the server's lock, says where it listens, and does not outlive the supervisor.</summary>
/// <remarks>
/// The supervisor holds the other end of standard input. However it ends, the system closes that end, and a thread that waits for nothing else sees it. Not the
/// kernel's signal at a parent's death: that one follows the thread that started the process, and threads of a pool come and go.
/// </remarks>
public sealed class SupervisedServer : IDisposable
{
    /// <summary>How long the server has to break off what is in flight once its supervisor is gone.</summary>
    public static readonly TimeSpan OrphanGrace = TimeSpan.FromSeconds(2);

    private readonly SupervisorLock _lock;

    private SupervisedServer(SupervisorLock taken) => _lock = taken;

    /// <summary>Takes the lock and begins to watch.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <param name="input">What the supervisor holds the other end of.</param>
    /// <param name="gone">Breaks off what is in flight; called once when the supervisor is gone.</param>
    /// <returns>It; null when another supervised server works on the directory.</returns>
    public static SupervisedServer? Begin(string dataDirectory, Stream input, Action gone)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(gone);
        if (SupervisorLock.Take(dataDirectory, SupervisorLock.ServerFile) is not { } taken)
        {
            return null;
        }

        new Thread(() => Watch(input, gone)) { IsBackground = true, Name = "witan-supervisor-watch" }.Start();
        return new SupervisedServer(taken);
    }

    /// <summary>Tells the supervisor that requests are taken.</summary>
    /// <param name="output">Where the supervisor reads.</param>
    /// <param name="addresses">Where the server listens.</param>
    public static void Tell(TextWriter output, IReadOnlyList<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine(ServingLine.Write(addresses));
        output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static void Watch(Stream input, Action gone)
    {
        Span<byte> ignored = stackalloc byte[64];
        try
        {
            while (input.Read(ignored) > 0)
            {
                // Nothing is said to a server on this way.
            }
        }
        catch (IOException)
        {
            // As good as the end.
        }

        gone();
        Thread.Sleep(OrphanGrace);
        // Whatever keeps it from ending must not keep the port and the lock: a crash at any point loses nothing that was acknowledged.
        NativeProcesses.Send(Environment.ProcessId, NativeProcesses.Kill);
    }
}
