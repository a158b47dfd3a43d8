using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Witan.Testing.Models;

namespace Witan.Testing.Boards;

/// <summary>Minds of a round table that say what a test wrote down; the debate is a board's script.</summary>
public sealed class RoundtableScript
{
    private readonly Lock _gate = new();
    private readonly List<BoardPrompt> _prompts = [];

    /// <summary>Gets the script of the debate.</summary>
    public BoardScript Board { get; } = new() { Speak = prompt => BoardScript.Stance(prompt, 1, confidence: 0.9, claim: $"It says so, {prompt.Persona}.", line: 1) };

    /// <summary>Gets or sets how a seat assesses.</summary>
    public Func<BoardPrompt, JsonObject> Assess { get; set; } = Assessed;

    /// <summary>Gets or sets the rulings: each a rule, an option, and how it stands.</summary>
    public Func<BoardPrompt, IEnumerable<JsonObject>> Govern { get; set; } = prompt =>
        from rule in prompt.Input["rules"]!.AsArray()
        from option in prompt.Options
        select Ruling(rule!["code"]!.GetValue<string>(), option, "kept", line: 1);

    /// <summary>Gets or sets the branches; null for one that fits.</summary>
    public Func<BoardPrompt, JsonObject>? Draft { get; set; }

    /// <summary>Gets or sets the subjects of the matter.</summary>
    public IReadOnlyList<string> Needs { get; set; } = ["architecture"];

    /// <summary>Gets what the minds were asked for a round table's own steps.</summary>
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

    /// <summary>Makes a ruling.</summary>
    public static JsonObject Ruling(string rule, string option, string kind, int? line = null) => new()
    {
        ["rule"] = rule,
        ["option"] = option,
        ["kind"] = kind,
        ["reason"] = $"It is {kind}.",
        ["evidence"] = line is null ? new JsonArray() : new JsonArray(new JsonObject { ["document"] = "plan.md", ["line"] = line }),
    };

    /// <summary>Makes an assessment that fits.</summary>
    public static JsonObject Assessed(BoardPrompt prompt) => new()
    {
        ["currentState"] = $"{prompt.Persona} sees it stand.",
        ["position"] = $"{prompt.Persona} would wait.",
        ["nightTest"] = "There is a runbook.",
        ["impact"] = new JsonObject { ["process"] = "None.", ["testing"] = "None.", ["documentation"] = "None.", ["security"] = "None.", ["operations"] = "None." },
        ["answers"] = new JsonArray([.. prompt.Options.Select(option => new JsonObject
        {
            ["option"] = option, ["breaksFirst"] = $"The disk of {option}.", ["howKnown"] = $"An alert of {option}.", ["planB"] = $"Back from {option}.", ["evidence"] = new JsonArray(),
        })]),
    };

    /// <summary>Makes the client.</summary>
    public ScriptedChatClient Client() => Board.Client()
        .On("table_frame", Keep("table_frame", _ => new JsonObject
        {
            ["question"] = "Do we do it?",
            ["context"] = "None.",
            ["agenda"] = new JsonArray("State", "Proposal", "Questions", "Rules", "Decision", "A sixth"),
            ["options"] = new JsonArray(new JsonObject { ["id"] = "yes", ["text"] = "Do it." }, new JsonObject { ["id"] = "no", ["text"] = "Leave it." }),
            ["needs"] = new JsonArray([.. Needs.Select(need => JsonValue.Create(need))]),
            ["reason"] = "As scripted.",
        }))
        .On("table_assess", Keep("table_assess", prompt => Assess(prompt)))
        .On("table_govern", Keep("table_govern", prompt => new JsonObject { ["rulings"] = new JsonArray([.. Govern(prompt)]) }))
        .On("table_draft", Keep("table_draft", prompt => Draft is null ? Fitting(prompt) : Draft(prompt)));

    private static JsonObject Fitting(BoardPrompt prompt) => new()
    {
        ["branches"] = new JsonArray([.. prompt.Options.Select(option => new JsonObject
        {
            ["option"] = option,
            ["consequences"] = new JsonArray($"{option} has its price."),
            ["estimate"] = "None is given.",
            ["nextSteps"] = new JsonArray(new JsonObject { ["text"] = $"Begin with {option}.", ["owner"] = "lead_architect (proposed)" }),
        })]),
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
