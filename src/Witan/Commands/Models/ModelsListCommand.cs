using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Input;
using Witan.Models.Minds;
using Witan.Models.Prices;
using Witan.Models.Settings;
using Witan.Output;

namespace Witan.Commands.Models;

/// <summary><c>witan models list</c>: the models of each role, where they are, and what they cost.</summary>
internal static class ModelsListCommand
{
    public static Command Build()
    {
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an array.");
        var command = new Command("list", "List the models of each role in the order in which they are asked.") { data, json };
        command.SetAction(parsed =>
        {
            var settings = ModelInput.For(DataPaths.Resolve(parsed.GetValue(data)));
            var rows = Enum.GetValues<ModelRole>()
                .SelectMany(role => settings.ModelsOf(Workspace.Context.Tenant, role).Select((name, index) => Row(settings, role, index + 1, name)))
                .ToList();
            Console.Out.WriteLine(parsed.GetValue(json) ? new JsonArray([.. rows]).ToJsonString(JsonText.Indented) : Text(rows));
            return ExitCodes.Ok;
        });
        return command;
    }

    private static JsonObject Row(ModelSettings settings, ModelRole role, int place, ModelName name)
    {
        var row = new JsonObject { ["role"] = role.ToString().ToLowerInvariant(), ["place"] = place, ["model"] = name.ToString() };
        if (name.Provider is not { } provider)
        {
            row["note"] = "built-in, rule-based: no language model, no key, free";
            return row;
        }

        var price = settings.PriceOf(name)!;
        var configured = settings.Providers[provider];
        row["kind"] = configured.Kind.ToString().ToLowerInvariant();
        row["address"] = configured.Address?.ToString();
        row["key"] = Key(configured);
        row["inputUsdPerMillion"] = price.Input;
        row["outputUsdPerMillion"] = price.Output;
        row["price"] = price.IsFree ? "free" : settings.Prices.ContainsKey(name.Model) ? "from the settings" : $"known to the program as of {PriceList.BuiltIn.AsOf}";
        return row;
    }

    /// <summary>A free provider's variable is one that may be set: a machine of one's own asks for no key.</summary>
    private static string Key(ProviderSettings provider) => provider.KeyVariable switch
    {
        null when provider is { Address: null, Free: false } => "missing: no keyVariable names its variable",
        null => "none needed",
        { } variable when !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(variable)) => $"from {variable}",
        _ when provider.Free => "none needed",
        { } variable => $"missing: {variable} is not set",
    };

    private static string Text(List<JsonObject> rows)
    {
        var width = rows.Max(row => row["model"]!.GetValue<string>().Length);
        var lines = rows.Select(row => row["note"] is { } note
            ? $"{row["role"],-5}  {row["place"]}  {row["model"]!.GetValue<string>().PadRight(width)}  {note}"
            : $"{row["role"],-5}  {row["place"]}  {row["model"]!.GetValue<string>().PadRight(width)}  {row["address"] ?? $"{row["kind"]}'s own address"}; key {row["key"]}; {Price(row)}");
        return string.Join(Environment.NewLine, lines);
    }

    private static string Price(JsonObject row) => row["price"]!.GetValue<string>() == "free"
        ? "free"
        : $"{row["inputUsdPerMillion"]} in, {row["outputUsdPerMillion"]} out, USD for a million tokens ({row["price"]})";
}
