using System.Net;
using System.Net.WebSockets;

namespace Witan.Benchmarks.Serving;

/// <summary>Many clients of one server, and one who publishes at a steady pace.</summary>
internal sealed class LiveLoad(int clients, int perSecond, int seconds, int length = LiveLoad.Statement)
{
    /// <summary>A statement of a mind has about this many characters.</summary>
    private const int Statement = 400;

    /// <summary>Everything that is compiled as it runs, here and in the servers, is compiled by then: a server that people use has been up for longer.</summary>
    private const int WarmUpSeconds = 10;

    private const int AttemptsMax = 10;

    private static readonly TimeProvider Clock = TimeProvider.System;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs once; some clients may stop reading, and are not counted.</summary>
    public async Task<LiveFigures> RunAsync(ILiveServer server, int stalled = 0)
    {
        using var patience = new CancellationTokenSource(Patience + TimeSpan.FromSeconds(seconds + WarmUpSeconds));
        var readers = await ConnectAsync(server, clients, patience.Token);
        try
        {
            var warmUp = WarmUpSeconds * perSecond;
            var last = warmUp + (perSecond * seconds);
            var taking = readers.Skip(stalled).Select(reader => Task.Run(() => reader.TakeAsync(last, warmUp + 1, patience.Token), patience.Token)).ToList();
            var used = ProcessFigures.ProcessorSeconds(server.Process);
            var began = Clock.GetTimestamp();
            var published = await PublishAsync(server, last, warmUp, patience.Token);
            await Task.WhenAll(taking);
            var cores = (ProcessFigures.ProcessorSeconds(server.Process) - used) / Clock.GetElapsedTime(began).TotalSeconds;
            var heard = readers.Skip(stalled).ToList();
            return new LiveFigures(
                server.Name, heard.Sum(reader => (long)reader.Last), heard.Sum(reader => (long)last - reader.Last + reader.Wrong), Quantiles.Of(heard.SelectMany(reader => reader.Ms)), Quantiles.Of(published), cores);
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    /// <summary>Connects so many clients, fifty at a time.</summary>
    public static async Task<List<LiveClient>> ConnectAsync(ILiveServer server, int count, CancellationToken cancellationToken)
    {
        var made = new LiveClient[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 50, CancellationToken = cancellationToken }, async (index, ended) =>
        {
            var socket = await ConnectAsync(server, ended);
            await server.JoinAsync(socket, ended);
            made[index] = new LiveClient(socket);
        });
        return [.. made];
    }

    /// <summary>Connects one. A server that has just begun may ask to come again in a second, as clients do.</summary>
    private static async Task<ClientWebSocket> ConnectAsync(ILiveServer server, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var socket = new ClientWebSocket();
            server.Prepare(socket.Options);
            socket.Options.CollectHttpResponseDetails = true;
            try
            {
                await socket.ConnectAsync(server.Address, cancellationToken);
                return socket;
            }
            catch (WebSocketException) when (socket.HttpStatusCode == HttpStatusCode.ServiceUnavailable && attempt < AttemptsMax)
            {
                socket.Dispose();
                await Task.Delay(TimeSpan.FromSeconds(1), Clock, cancellationToken);
            }
        }
    }

    private async Task<List<double>> PublishAsync(ILiveServer server, int last, int timedFrom, CancellationToken cancellationToken)
    {
        var published = new List<double>();
        var began = Clock.GetTimestamp();
        for (var number = 1; number <= last; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / perSecond) - Clock.GetElapsedTime(began);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due, Clock, cancellationToken);
            }

            var asked = Clock.GetTimestamp();
            await server.PublishAsync(LiveClient.Write(number, length), cancellationToken);
            if (number > timedFrom)
            {
                published.Add(Clock.GetElapsedTime(asked).TotalMilliseconds);
            }
        }

        return published;
    }
}
