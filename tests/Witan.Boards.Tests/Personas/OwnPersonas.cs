using Witan.Boards.Personas;
using Witan.Boards.Personas.Lenses;

namespace Witan.Boards.Tests.Personas;

/// <summary>Personas as a tenant might write them.</summary>
internal static class OwnPersonas
{
    public static Persona Of(string code) => new()
    {
        Code = code,
        Name = "The harbour master",
        Category = "harbour",
        Role = "Knows the tides.",
        Identity = "You have seen every ship that was late, and you remember why. You ask for the tide table before the plan.",
        Expertise = ["operations", "risk"],
        Weight = 1,
        Temperature = 0.3,
        Method = new PersonaMethod("tide table", "Lay the plan beside the tide and strike what needs both at once."),
        Lenses = [Lens("tide", ["tide", "high water"], ["#date", "#duration"])],
    };

    public static Lens Lens(string code, IReadOnlyList<string> cues, IReadOnlyList<string> answers, params IReadOnlyList<string> appliesTo) => new()
    {
        Code = code,
        Concern = code,
        AppliesTo = appliesTo,
        Cues = cues,
        Answers = answers,
        Good = "says when",
        Question = "When?",
        Mitigation = "Say when.",
    };
}
