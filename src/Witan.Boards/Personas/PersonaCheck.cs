using Witan.Boards.Personas.Lenses;

namespace Witan.Boards.Personas;

/// <summary>Says what is wrong with a persona, field by field, as the file that describes it names them.</summary>
public static class PersonaCheck
{
    /// <summary>Gets every fault; empty when there is none.</summary>
    /// <param name="persona">The persona.</param>
    public static IReadOnlyList<string> Faults(Persona persona)
    {
        ArgumentNullException.ThrowIfNull(persona);
        var faults = new List<string>();
        CheckCode("code", persona.Code, faults);
        CheckText("name", persona.Name, 1, PersonaLimits.TitleLengthMax, faults);
        CheckText("category", persona.Category, 1, PersonaLimits.TitleLengthMax, faults);
        CheckText("archetype", persona.Archetype, 0, PersonaLimits.TitleLengthMax, faults);
        CheckText("role", persona.Role, 1, PersonaLimits.SentenceLengthMax, faults);
        CheckText("identity", persona.Identity, PersonaLimits.IdentityLengthMin, PersonaLimits.IdentityLengthMax, faults);
        CheckText("evidence", persona.Evidence, 0, PersonaLimits.SentenceLengthMax, faults);
        CheckRange("weight", persona.Weight, PersonaLimits.WeightMax, faults);
        CheckRange("temperature", persona.Temperature, 1, faults);
        foreach (var (name, value) in persona.Traits.All())
        {
            CheckRange($"traits.{name}", value, 1, faults);
        }

        if (persona.Method is { } method)
        {
            CheckText("method.name", method.Name, 1, PersonaLimits.TitleLengthMax, faults);
            CheckText("method.steps", method.Steps, 1, PersonaLimits.SentenceLengthMax, faults);
        }

        CheckExpertise(persona.Expertise, faults);
        CheckLenses(persona.Lenses, faults);
        return faults;
    }

    private static void CheckExpertise(IReadOnlyList<string> expertise, List<string> faults)
    {
        if (expertise.Count is 0 or > PersonaLimits.ExpertiseMax)
        {
            faults.Add($"expertise: 1 to {PersonaLimits.ExpertiseMax} tags, not {expertise.Count}");
        }

        foreach (var tag in expertise.Where(tag => !Personas.Expertise.IsKnown(tag)).Take(PersonaLimits.ExpertiseMax))
        {
            faults.Add($"expertise: '{tag}' is no tag; the tags are {string.Join(", ", Personas.Expertise.All.Select(known => known.Tag))}");
        }

        if (expertise.Distinct(StringComparer.Ordinal).Count() < expertise.Count)
        {
            faults.Add("expertise: a tag stands twice");
        }
    }

    private static void CheckLenses(IReadOnlyList<Lens> lenses, List<string> faults)
    {
        if (lenses.Count > PersonaLimits.LensesMax)
        {
            faults.Add($"lenses: at most {PersonaLimits.LensesMax}, not {lenses.Count}");
        }

        foreach (var (lens, index) in lenses.Take(PersonaLimits.LensesMax).Select((lens, index) => (lens, index)))
        {
            var place = $"lenses[{index}]";
            CheckCode($"{place}.code", lens.Code, faults);
            CheckText($"{place}.concern", lens.Concern, 1, PersonaLimits.TitleLengthMax, faults);
            CheckText($"{place}.good", lens.Good, 1, PersonaLimits.SentenceLengthMax, faults);
            CheckText($"{place}.question", lens.Question, 1, PersonaLimits.SentenceLengthMax, faults);
            CheckText($"{place}.mitigation", lens.Mitigation, 1, PersonaLimits.SentenceLengthMax, faults);
            CheckCues($"{place}.appliesTo", lens.AppliesTo, 0, faults);
            CheckCues($"{place}.cues", lens.Cues, 1, faults);
            CheckCues($"{place}.answers", lens.Answers, 1, faults);
        }

        foreach (var twice in lenses.GroupBy(lens => lens.Code, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            faults.Add($"lenses: '{twice.Key}' stands twice");
        }
    }

    private static void CheckCues(string field, IReadOnlyList<string> cues, int least, List<string> faults)
    {
        if (cues.Count < least || cues.Count > PersonaLimits.CuesMax)
        {
            faults.Add($"{field}: {least} to {PersonaLimits.CuesMax} entries, not {cues.Count}");
        }

        foreach (var cue in cues.Take(PersonaLimits.CuesMax).Where(cue => cue.Length > PersonaLimits.CueLengthMax || CuePhrase.Read(cue) is null))
        {
            faults.Add($"{field}: '{Short(cue)}' is no cue: 1 to {CuePhrase.WordsMax} words in up to {PersonaLimits.CueLengthMax} characters, * only at the end of a word of "
                + $"{CuePhrase.PrefixLengthMin} letters or more, and of the signs {string.Join(", ", CueSigns.Names)}");
        }
    }

    private static void CheckCode(string field, string code, List<string> faults)
    {
        if (code.Length is 0 or > PersonaLimits.CodeLengthMax || !char.IsAsciiLetterLower(code[0]) || !code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-'))
        {
            faults.Add($"{field}: '{Short(code)}' is no code: a small letter, then up to {PersonaLimits.CodeLengthMax - 1} small letters, digits, _ and -");
        }
    }

    private static void CheckText(string field, string text, int least, int most, List<string> faults)
    {
        if (text.Length > most || (least > 0 && text.Trim().Length < least))
        {
            faults.Add($"{field}: {least} to {most} characters, not {text.Length}");
        }
        else if (text.Any(c => char.IsControl(c) && (c != '\n' || field != "identity")))
        {
            faults.Add($"{field}: holds control characters");
        }
    }

    private static void CheckRange(string field, double value, double most, List<string> faults)
    {
        if (!(value >= 0 && value <= most))
        {
            faults.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{field}: 0 to {most}, not {value}"));
        }
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
