using System.Text.Json;
using Witan.Boards.Personas;
using Witan.Testing.Boards;
using Witan.Testing.Models;

namespace Witan.EndToEnd.Tests.Models;

/// <summary>The real program puts a board before models behind a socket: what one persona says reaches the record, and what people say reaches the personas.</summary>
public sealed class BoardOverSocketTests
{
    [Theory]
    [InlineData("anthropic")]
    [InlineData("openAi")]
    public async Task Board_OfModels_IsAskedAllThatItMustKnow_AndOneAnswerChangesRecordVoteAndOutcome(string kind)
    {
        var (first, requests) = await DeliberateAsync(kind, turned: null);
        var seats = Seats(first);
        Prompted(kind, [.. seats.Keys], requests);
        // Two of three are for it; whoever of them turns makes two of three against it.
        var turned = seats.Keys.First(seat => seats[seat].Last["yes"] > 0);
        var (second, _) = await DeliberateAsync(kind, turned);

        Assert.NotEqual(first.GetRawText(), second.GetRawText());
        Assert.Equal(("yes", "no"), (Winner(first), Winner(second)));
        var after = Seats(second);
        Assert.Equal(seats.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.NotEqual(seats[turned].Text, after[turned].Text);
        Assert.All(seats.Keys.Where(seat => seat != turned), seat => Assert.Equal(seats[seat].Text, after[seat].Text));
    }

    /// <summary>Prompts hold who is asked, what binds, what is asked and what people said.</summary>
    private static void Prompted(string kind, IReadOnlyList<string> codes, IReadOnlyList<(BoardPrompt Prompt, double? Temperature)> requests)
    {
        Assert.Equal(3, codes.Count);
        foreach (var persona in SeededPersonas.All.Where(persona => codes.Contains(persona.Code)))
        {
            var own = requests.Where(request => request.Prompt.Task == "board_speak" && request.Prompt.Persona == persona.Code).ToList();
            Assert.True(own.Count >= 3, $"{persona.Code} was asked {own.Count} times, for the blind round, the last and the vote.");
            Assert.All(own, request => Assert.Contains(persona.Identity, request.Prompt.Instructions, StringComparison.Ordinal));
            Assert.All(own, request => Assert.Contains("40 kEUR", request.Prompt.Input["constraints"]!.ToJsonString(), StringComparison.Ordinal));
            Assert.All(own, request => Assert.Contains("The lease ends in May.", request.Prompt.Input["remarks"]!.ToJsonString(), StringComparison.Ordinal));
            // One of the two wires carries no temperature: its provider's library has none to set.
            Assert.All(own, request => Assert.Equal(kind == "anthropic" ? "none" : $"{persona.Temperature:0.00}", request.Temperature is { } sent ? $"{sent:0.00}" : "none"));
            var debate = own.Where(request => request.Prompt.Round > 1).ToList();
            Assert.All(debate, request => Assert.Equal($"What holds in round {request.Prompt.Round}?", request.Prompt.Input["asked"]!.GetValue<string>()));
            Assert.All(debate, request => Assert.Equal("Think of a smaller step.", request.Prompt.Input["guidance"]!.GetValue<string>()));
            Assert.All(debate, request => Assert.DoesNotContain(codes, code => request.Prompt.Input["others"]!.ToJsonString().Contains(code, StringComparison.Ordinal)));
            Assert.All(own.Where(request => request.Prompt.Round == 3), request => Assert.NotEmpty(request.Prompt.Input["summaries"]!.AsArray()));
        }

        Assert.Contains(requests, request => request.Prompt.Round == 3);
    }

    private static Dictionary<string, (Dictionary<string, int> Last, string Text)> Seats(JsonElement record)
    {
        var part = record.GetProperty("parts")[0];
        return part.GetProperty("seats").EnumerateArray().ToDictionary(
            seat => seat.GetProperty("code").GetString()!,
            seat => (seat.GetProperty("last").EnumerateArray().ToDictionary(stance => stance.GetProperty("option").GetString()!, stance => stance.GetProperty("score").GetInt32()),
                // What the seat said: its stances, its words, its arguments.
                string.Join('\n', part.GetProperty("arguments").EnumerateArray().Where(argument => argument.GetProperty("seat").GetString() == seat.GetProperty("code").GetString())
                    .Select(argument => $"{argument.GetProperty("option")} {argument.GetProperty("isFor")} {argument.GetProperty("claim")}")
                    .Append(seat.GetProperty("first").GetRawText()).Append(seat.GetProperty("last").GetRawText()))));
    }

    private static string? Winner(JsonElement record) => record.GetProperty("parts")[0].GetProperty("verdict").GetProperty("winner").GetString();

    /// <summary>Runs a board with a gate, at which a person says something, and reads its record and what was asked.</summary>
    /// <param name="kind">The wire.</param>
    /// <param name="turned">Whose stance is the opposite of what it would be; null for nobody's.</param>
    private static async Task<(JsonElement Record, IReadOnlyList<(BoardPrompt Prompt, double? Temperature)> Requests)> DeliberateAsync(string kind, string? turned)
    {
        var script = new BoardScript
        {
            Facilitate = prompt => new()
            {
                ["speakers"] = prompt.Input["vocabulary"]!.DeepClone(), ["question"] = $"What holds in round {prompt.Round}?", ["guidance"] = "Think of a smaller step.",
            },
            Speak = prompt => BoardScript.Stance(
                prompt, Camp(prompt.Persona, turned), claim: prompt.IsVote ? null : $"In round {prompt.Round} the files of {prompt.Persona} {Novelties[prompt.Round % Novelties.Length]}."),
        };
        // A data directory for each: what was asked before would come from the cache.
        using var program = new ModelProgram();
        var board = new BoardServer(script);
        await using var server = ModelServer.Start(board.Answer);
        program.Configure(kind, kind == "anthropic" ? server.Address : server.ChatAddress, """["served/model-1"]""");
        var opened = await program.RunAsync(
            "deliberate", program.Plan(), "--protocol", "board", "--experts", "3", "--rounds", "3", "--constraint", "budget: at most 40 kEUR", "--approve", "--quiet",
            "--personas", "security_engineer", "--personas", "finance_strategist", "--personas", "product_manager");
        Assert.True(opened.ExitCode == 3, opened.Error);
        var (run, _) = await program.NewestAsync();
        await OkAsync(program, "interject", run, "The lease ends in May.");
        using var shown = JsonDocument.Parse(await OkAsync(program, "show", run, "--json"));
        await OkAsync(program, "approve", run, "--hash", shown.RootElement.GetProperty("waits")[0].GetProperty("hash").GetString()!, "--reason", "Well split.");
        await OkAsync(program, "resume", run, "--quiet");
        using var record = JsonDocument.Parse(await OkAsync(program, "export", run, "--format", "json"));
        var temperatures = server.Requests.Where(request => request.KeyIsRight && request.Schema is not null)
            .Select(request => request.Raw.TryGetProperty("temperature", out var temperature) ? temperature.GetDouble() : (double?)null).ToList();
        Assert.Equal(script.Prompts.Count, temperatures.Count);
        return (record.RootElement.Clone(), [.. script.Prompts.Zip(temperatures)]);
    }

    private static readonly string[] Novelties = ["were copied twice", "lie in the cellar", "cost nine weeks of training", "were audited in winter"];

    /// <summary>Two of three are for it, unless one of them turns.</summary>
    private static int Camp(string persona, string? turned)
    {
        var camp = persona == "finance_strategist" ? 1 : 0;
        return persona == turned ? 1 - camp : camp;
    }

    private static async Task<string> OkAsync(ModelProgram program, params string[] arguments)
    {
        var result = await program.RunAsync(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result.Error}{result.Output}");
        return result.Output;
    }
}
