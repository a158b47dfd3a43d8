using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Witan.Testing.Models;

namespace Witan.Testing.Boards;

/// <summary>Minds of a board that say what a test wrote down; everything else is answered by a plain script, and every prompt is kept.</summary>
public sealed class BoardScript
{
    private readonly List<BoardPrompt> _prompts = [];
    private readonly Lock _gate = new();

    /// <summary>Gets or sets how an expert speaks: its prompt gives a <c>SpeakAnswer</c>.</summary>
    public Func<BoardPrompt, JsonObject> Speak { get; set; } = prompt => Stance(prompt, 0);

    /// <summary>Gets or sets the parts; each is an id, and the ids that it needs.</summary>
    public IReadOnlyList<(string Id, string[] Needs)> Parts { get; set; } = [("whole", [])];

    /// <summary>Gets or sets how many questions the intake has.</summary>
    public int Questions { get; set; }

    /// <summary>Gets or sets how the facilitator words a round.</summary>
    public Func<BoardPrompt, JsonObject> Facilitate { get; set; } = prompt => new JsonObject
    {
        ["speakers"] = prompt.Input["vocabulary"]!.DeepClone(), ["question"] = prompt.Input["asked"]!.DeepClone(),
    };

    /// <summary>Gets or sets how a part's outcome is worded; null for words that fit what was counted.</summary>
    public Func<BoardPrompt, JsonObject>? Conclude { get; set; }

    /// <summary>Gets or sets how the outcome of all parts is worded.</summary>
    public Func<BoardPrompt, string> Summarize { get; set; } = _ => "All parts are done.";

    /// <summary>Gets what the minds were asked, in order of arrival.</summary>
    public IReadOnlyList<BoardPrompt> Prompts
    {
        get
        {
            lock (_gate)
            {
                return [.. _prompts];
            }
        }
    }

    /// <summary>Makes two camps that bring something new in each round, so that nothing ends the debate but its limit.</summary>
    public static BoardScript Disagreeing() => new()
    {
        Speak = prompt => Stance(prompt, Camp(prompt.Persona), claim: prompt.IsVote ? null : Novel(prompt.Persona, prompt.Round)),
    };

    /// <summary>Makes an answer with one stance for each option: the given one for the option at an index, its opposite for the others.</summary>
    public static JsonObject Stance(BoardPrompt prompt, int favoured, int score = 2, double confidence = 0.6, string? claim = null, int? line = null)
    {
        var options = prompt.Options;
        return new JsonObject
        {
            ["stances"] = new JsonArray([.. options.Select((option, index) => new JsonObject
            {
                ["option"] = option, ["score"] = index == favoured ? score : -score, ["confidence"] = confidence, ["conditions"] = new JsonArray(),
            })]),
            ["arguments"] = claim is null ? new JsonArray() : new JsonArray(new JsonObject
            {
                ["option"] = options[favoured],
                ["isFor"] = true,
                ["claim"] = claim,
                ["kind"] = string.Empty,
                ["evidence"] = line is null ? new JsonArray() : new JsonArray(new JsonObject { ["document"] = "plan.md", ["line"] = line }),
            }),
            ["changes"] = new JsonArray(),
            ["questions"] = new JsonArray(),
            ["lookUps"] = new JsonArray(),
            ["summary"] = $"I hold {options[favoured]}.",
        };
    }

    /// <summary>Makes the client.</summary>
    public ScriptedChatClient Client() => new ScriptedChatClient()
        .On("board_intake", Keep("board_intake", _ => Intake()))
        .On("board_decompose", Keep("board_decompose", _ => Decomposed()))
        .On("board_facilitate", Keep("board_facilitate", prompt => Facilitate(prompt)))
        .On("board_speak", Keep("board_speak", prompt => Speak(prompt)))
        .On("board_answer", Keep("board_answer", prompt => new JsonObject { ["text"] = $"Noted: {prompt.Input["asked"]}" }))
        .On("board_moderate", Keep("board_moderate", prompt => new JsonObject { ["text"] = $"Think again: {prompt.Input["asked"]}" }))
        .On("board_conclude", Keep("board_conclude", prompt => Conclude is null ? Fitting(prompt) : Conclude(prompt)))
        .On("board_summarize", Keep("board_summarize", prompt => Concluded(Summarize(prompt), null, new JsonArray())));

    /// <summary>Words an outcome as it was counted, with each dissent that must be carried.</summary>
    public static JsonObject Fitting(BoardPrompt prompt)
    {
        var counted = prompt.Input["counted"]!;
        var dissent = string.Concat(counted["dissent"]!.AsArray().Select(voice => $" [{voice!["id"]}] {voice["words"]}"));
        return Concluded($"It was counted.{dissent}", counted["winner"]?.GetValue<string>(), counted["tally"]!.DeepClone());
    }

    private static JsonObject Concluded(string text, string? adopts, JsonNode tally) => new()
    {
        ["text"] = text, ["adopts"] = adopts, ["tally"] = tally, ["keyPoints"] = new JsonArray(), ["actions"] = new JsonArray(), ["triggers"] = new JsonArray(),
    };

    private JsonObject Intake() => new()
    {
        ["questions"] = new JsonArray([.. Enumerable.Range(1, Questions).Select(number => new JsonObject
        {
            ["text"] = $"What is known of the matter, number {number}?", ["why"] = "All depends on it.", ["assumed"] = $"Nothing is known of matter {number}.",
        })]),
        ["assumptions"] = new JsonArray(),
    };

    private JsonObject Decomposed() => new()
    {
        ["parts"] = new JsonArray([.. Parts.Select(part => new JsonObject
        {
            ["id"] = part.Id,
            ["goal"] = $"What about {part.Id}?",
            ["context"] = "None.",
            ["dependsOn"] = new JsonArray([.. part.Needs.Select(id => JsonValue.Create(id))]),
            ["needs"] = new JsonArray("security", "finance", "product"),
            ["options"] = new JsonArray(
                new JsonObject { ["id"] = "yes", ["text"] = "Do it." },
                new JsonObject { ["id"] = "no", ["text"] = "Leave it." }),
        })]),
        ["reason"] = "As scripted.",
    };

    private static int Camp(string persona) => persona.Sum(letter => letter) % 2;

    private static string Novel(string persona, int round) => (round % 6) switch
    {
        1 => $"Backups of {persona} were restored never.",
        2 => $"Licences for {persona} expire soon.",
        3 => $"Training takes {persona} nine weeks.",
        4 => $"Vendors left {persona} twice already.",
        5 => $"Winter traffic doubles what {persona} measured.",
        _ => $"Auditors asked {persona} about keys.",
    };

    private Func<IReadOnlyList<ChatMessage>, string> Keep(string task, Func<BoardPrompt, JsonObject> answer) => messages =>
    {
        var prompt = BoardPrompt.Of(task, messages);
        lock (_gate)
        {
            _prompts.Add(prompt);
        }

        return answer(prompt).ToJsonString();
    };
}
