using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Witan.Kernel.Identity;

namespace Witan.Output;

/// <summary>What a worker says on standard output, one line for each thing that happens.</summary>
/// <param name="time">The clock.</param>
/// <param name="json">Whether a line is a JSON object.</param>
internal sealed class WorkerLines(TimeProvider time, bool json)
{
    private readonly Lock _gate = new();

    /// <summary>Says that something happened.</summary>
    /// <param name="what">What, in a word.</param>
    /// <param name="sentence">What, for people.</param>
    /// <param name="run">The run that it happened to; null for the worker itself.</param>
    public void Say(string what, string sentence, RunId? run = null)
    {
        var at = time.GetUtcNow().UtcDateTime;
        var line = json
            ? Json(at, what, sentence, run)
            : string.Create(CultureInfo.InvariantCulture, $"{at:HH:mm:ss.fff}Z  {sentence}");
        lock (_gate)
        {
            Console.Out.WriteLine(line);
        }
    }

    private static string Json(DateTime at, string what, string sentence, RunId? run)
    {
        var line = new JsonObject { ["at"] = at, ["what"] = what, ["message"] = sentence };
        if (run is { } id)
        {
            line["run"] = id.Value;
        }

        return line.ToJsonString(JsonSerializerOptions.Web);
    }
}
