using System.Collections.Concurrent;

namespace Witan.Benchmarks.Serving;

/// <summary>Sends requests when they are due, whether or not the earlier ones were answered: as people do, who do not know of each other.</summary>
/// <remarks>A delay is counted from when its request was due, so that a server that stands still is not spared the requests that it kept from being sent.</remarks>
internal sealed class OpenLoop(HttpClient http, RequestMix mix)
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    /// <summary>Sends at a rate, at random moments (Poisson), for so long; ends when all were answered.</summary>
    public async Task<IReadOnlyList<Asked>> RunAsync(double perSecond, TimeSpan length, int seed)
    {
        var random = new Random(seed);
        var asked = new ConcurrentBag<Asked>();
        var flying = new ConcurrentDictionary<Task, bool>();
        var began = Clock.GetTimestamp();
        for (var due = 0.0; due < length.TotalSeconds; due += -Math.Log(1 - random.NextDouble()) / perSecond)
        {
            var early = TimeSpan.FromSeconds(due) - Clock.GetElapsedTime(began);
            if (early > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(early, Clock);
            }

            var (name, request) = mix.Draw(random);
            var at = due;
            var task = Task.Run(() => SendAsync(name, request, at, began, asked));
            flying[task] = true;
            _ = task.ContinueWith(done => flying.TryRemove(done, out _), TaskScheduler.Default);
        }

        await Task.WhenAll(flying.Keys);
        return [.. asked];
    }

    private async Task SendAsync(string name, HttpRequestMessage request, double due, long began, ConcurrentBag<Asked> asked)
    {
        var status = 0;
        try
        {
            using (request)
            {
                using var answer = await http.SendAsync(request);
                status = (int)answer.StatusCode;
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
        {
            // No answer, which counts as an error.
        }

        asked.Add(new Asked(name, due, (Clock.GetElapsedTime(began).TotalSeconds - due) * 1000, status));
    }
}
