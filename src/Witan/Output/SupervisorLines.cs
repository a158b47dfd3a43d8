using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Witan.Server.Supervision;

namespace Witan.Output;

/// <summary>What a supervisor says on standard output, one line for each thing that happens.</summary>
/// <param name="time">The clock.</param>
/// <param name="json">Whether a line is a JSON object.</param>
internal sealed class SupervisorLines(TimeProvider time, bool json)
{
    private readonly Lock _gate = new();

    /// <summary>Says it.</summary>
    public void Say(SupervisorNote note)
    {
        var at = time.GetUtcNow().UtcDateTime;
        var line = json ? Json(at, note) : string.Create(CultureInfo.InvariantCulture, $"{at:HH:mm:ss.fff}Z  {note.Message}");
        lock (_gate)
        {
            Console.Out.WriteLine(line);
        }
    }

    private static string Json(DateTime at, SupervisorNote note)
    {
        var line = new JsonObject { ["at"] = at, ["what"] = note.What, ["message"] = note.Message };
        if (note.Process is { } process)
        {
            line["process"] = process;
        }

        if (note.Addresses.Count > 0)
        {
            line["addresses"] = new JsonArray([.. note.Addresses.Select(address => JsonValue.Create(address))]);
        }

        if (note.IsAlert)
        {
            line["alert"] = true;
        }

        return line.ToJsonString(JsonSerializerOptions.Web);
    }
}
