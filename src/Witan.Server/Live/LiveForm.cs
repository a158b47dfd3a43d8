using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Witan.Kernel.Identity;
using Witan.Runs.Feed;
using Witan.Server.Api.Sessions;

namespace Witan.Server.Live;

/// <summary>The form in which a WebSocket's client gets what a run's feed gives.</summary>
internal static class LiveForm
{
    /// <summary>Writes an item of a run.</summary>
    public static byte[] Of(string run, FeedItem item, EventForm form) => item switch
    {
        FeedEvent { Recorded: var recorded } => form.Message(new RunId(run), recorded),
        FeedGap gap => Encode(new JsonObject { ["type"] = "gap", ["run"] = run, ["from"] = gap.From, ["to"] = gap.To, ["reason"] = gap.Reason }),
        FeedCut cut => Encode(new JsonObject { ["type"] = "cut", ["run"] = run, ["reason"] = cut.Reason.ToString(), ["resumeAfter"] = cut.ResumeAfter, ["message"] = cut.Message }),
        FeedEnd end => Encode(new JsonObject { ["type"] = "end", ["run"] = run, ["last"] = end.Last }),
        _ => Encode(new JsonObject { ["type"] = "heartbeat", ["run"] = run }),
    };

    /// <summary>Writes a message.</summary>
    public static byte[] Encode(JsonObject message) => Encoding.UTF8.GetBytes(message.ToJsonString(JsonSerializerOptions.Web));
}
