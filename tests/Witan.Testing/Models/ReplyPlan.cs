using System.Globalization;
using System.Text;

namespace Witan.Testing.Models;

/// <summary>Turns a reply into what happens on the connection, step by step. Pure.</summary>
internal static class ReplyPlan
{
    /// <summary>Plans a reply. The steps of an endless stream do not end.</summary>
    public static IEnumerable<WireStep> Of(IWire wire, WireAnswer answer, ModelServerReply reply)
    {
        if (reply.Fault == ModelServerFault.Redirect)
        {
            return [WireStep.Send("HTTP/1.1 307 Scripted\r\nLocation: /v1/models\r\nContent-Length: 0\r\n\r\n")];
        }

        if (IsStatus(reply.Fault))
        {
            var (status, body) = wire.Error(reply.Fault);
            return [WireStep.Send(Head(status, "application/json", reply.RetryAfter, body.Length) + body)];
        }

        var steps = reply.Fault switch
        {
            ModelServerFault.CutBeforeHead => [WireStep.Cut],
            ModelServerFault.StallBeforeHead => [WireStep.Stall],
            _ when answer.Request.Streams && wire is IStreamWire streams => reply.IsEndless ? Endless(streams, answer, reply) : Streamed(streams, answer, reply),
            _ => Whole(wire, answer, reply),
        };
        return steps.Prepend(new WireStep(WireStepKind.Pause, [], TimeSpan.Zero) { Bill = Bill(answer, reply) });
    }

    private static bool IsStatus(ModelServerFault fault) => fault is ModelServerFault.WrongKey or ModelServerFault.TooManyRequests or ModelServerFault.NoCredit
        or ModelServerFault.TooLong or ModelServerFault.NoSuchModel or ModelServerFault.ServerError or ModelServerFault.Overloaded;

    /// <summary>Half of an answer costs half of its output; the pieces of an endless one are billed as they go.</summary>
    private static ModelServerUsage Bill(WireAnswer answer, ModelServerReply reply) => reply switch
    {
        { IsEndless: true } => answer.Usage with { Output = 0 },
        { Fault: ModelServerFault.ResetInStream or ModelServerFault.EndsEarly or ModelServerFault.ErrorInStream or ModelServerFault.StallInStream } =>
            answer.Usage with { Output = answer.Usage.Output / 2 },
        _ => answer.Usage,
    };

    private static IEnumerable<WireStep> Whole(IWire wire, WireAnswer answer, ModelServerReply reply)
    {
        var body = reply.Fault switch
        {
            ModelServerFault.MalformedJson => wire.Whole(answer)[..^5],
            ModelServerFault.OtherShape => """{"another":"shape"}""",
            _ => wire.Whole(answer),
        };
        var bytes = Encoding.UTF8.GetBytes(body);
        var head = WireStep.Send(Head(200, "application/json", null, bytes.Length));
        var half = WireStep.Send(bytes[..(bytes.Length / 2)]);
        return reply.Fault switch
        {
            ModelServerFault.CutBeforeBody => [head, WireStep.Cut],
            ModelServerFault.CutInBody or ModelServerFault.EndsEarly => [head, half, WireStep.Cut],
            ModelServerFault.ResetInStream => [head, half, WireStep.Reset],
            ModelServerFault.StallInStream => [head, half, WireStep.Stall],
            ModelServerFault.SlowBytes => Slowly([head, WireStep.Send(bytes)], reply.Pause),
            _ => [head, WireStep.Send(bytes)],
        };
    }

    private static IEnumerable<WireStep> Streamed(IStreamWire wire, WireAnswer answer, ModelServerReply reply)
    {
        var events = wire.Events(answer);
        var head = WireStep.Send(Head(200, "text/event-stream", null, null));
        var all = events.Select(Chunk).ToList();
        var half = all.Take(all.Count / 2).ToList();
        var middle = events[half.Count];
        return reply.Fault switch
        {
            ModelServerFault.CutBeforeBody => [head, WireStep.Cut],
            ModelServerFault.CutInBody => [head, .. half, WireStep.Send($"{middle.Length:x}\r\n{middle[..(middle.Length / 2)]}"), WireStep.Cut],
            ModelServerFault.ResetInStream => [head, .. half, WireStep.Pause(reply.Pause), WireStep.Reset],
            ModelServerFault.StallInStream => [head, .. half, WireStep.Stall],
            ModelServerFault.EndsEarly => [head, .. half, End],
            ModelServerFault.ErrorInStream => [head, .. half, Chunk(wire.ErrorEvent()), End],
            ModelServerFault.MalformedJson => [head, .. half, Chunk(wire.Malformed()), .. all.Skip(half.Count), End],
            ModelServerFault.OtherShape => [head, .. events.Select(_ => Chunk(wire.OtherShape())), End],
            ModelServerFault.SlowBytes => Slowly([head, .. all, End], reply.Pause),
            _ => [head, .. all, End],
        };
    }

    private static IEnumerable<WireStep> Endless(IStreamWire wire, WireAnswer answer, ModelServerReply reply)
    {
        var events = wire.Events(answer);
        yield return WireStep.Send(Head(200, "text/event-stream", null, null));
        foreach (var first in events.Take(events.Count / 2))
        {
            yield return Chunk(first);
        }

        while (true)
        {
            yield return Chunk(wire.Piece(reply.Text)) with { Bill = new ModelServerUsage(0, ModelServerUsage.Count(reply.Text)) };
            yield return WireStep.Pause(reply.Pause);
        }
    }

    private static IEnumerable<WireStep> Slowly(IEnumerable<WireStep> steps, TimeSpan pause) => steps
        .SelectMany(step => step.Bytes)
        .SelectMany(IEnumerable<WireStep> (one) => [WireStep.Send([one]), WireStep.Pause(pause)]);

    private static WireStep End => WireStep.Send("0\r\n\r\n");

    private static WireStep Chunk(string text) => WireStep.Send($"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n");

    private static string Head(int status, string type, TimeSpan? retryAfter, int? length)
    {
        var retry = retryAfter is { } time ? string.Create(CultureInfo.InvariantCulture, $"Retry-After: {time.TotalSeconds:0}\r\n") : string.Empty;
        var size = length is null ? "Transfer-Encoding: chunked" : $"Content-Length: {length}";
        return $"HTTP/1.1 {status} Scripted\r\nContent-Type: {type}\r\n{retry}{size}\r\n\r\n";
    }
}
