using Witan.Kernel.Results;

namespace Witan.Boards.Personas;

/// <summary>What a tenant may do to its catalogue. Pure: each rule is given the catalogue as it stands.</summary>
internal static class CatalogRules
{
    /// <summary>Says why a persona may not be saved; null when it may.</summary>
    public static Refusal? Save(IReadOnlyList<CatalogEntry> entries, Persona persona)
    {
        var known = entries.FirstOrDefault(entry => entry.Persona.Code == persona.Code);
        return known switch
        {
            { IsSeeded: true } => new Conflict($"'{persona.Code}' came with the program. Choose another code for your own."),
            null when entries.Count(entry => !entry.IsSeeded) >= PersonaLimits.OwnMax =>
                new Conflict($"There are {PersonaLimits.OwnMax} own personas, which is the limit. Remove one with 'witan persona remove CODE'."),
            _ => null,
        };
    }

    /// <summary>Finds the own persona that may be removed.</summary>
    public static Result<CatalogEntry> Remove(IReadOnlyList<CatalogEntry> entries, string code)
    {
        if (!Find(entries, code).IsOk(out var entry, out var refusal))
        {
            return refusal;
        }

        return entry.IsSeeded ? new Conflict($"'{code}' came with the program and cannot be removed. 'witan persona exclude {code}' keeps it off your boards.")
            : entry.Standing != PersonaStanding.Excluded && TooFewWithout(entries) ? TooFew($"'{code}' cannot be removed")
            : entry;
    }

    /// <summary>Gives the entry as it stands afterwards.</summary>
    public static Result<CatalogEntry> Stand(IReadOnlyList<CatalogEntry> entries, string code, PersonaStanding standing)
    {
        if (!Find(entries, code).IsOk(out var entry, out var refusal))
        {
            return refusal;
        }

        // Whoever sits at round tables is not chosen for boards, and may still be kept away from them.
        if (!entry.Persona.IsSelectable && (standing == PersonaStanding.Forced || entry.Persona.Kind is not (PersonaKind.Architect or PersonaKind.Specialist)))
        {
            return new Conflict($"'{code}' is no expert that is chosen for a seat, but a {entry.Persona.Kind.ToString().ToLowerInvariant()}. 'witan persona list' shows the experts.");
        }

        return standing switch
        {
            PersonaStanding.Forced when entries.Count(other => other.Standing == PersonaStanding.Forced && other.Persona.Code != code) >= PersonaLimits.ForcedMax =>
                new Conflict($"{PersonaLimits.ForcedMax} personas are always seated already, as many as the smallest board has seats. Free one with 'witan persona unforce CODE'."),
            PersonaStanding.Excluded when entry.Persona.IsSelectable && entry.Standing != PersonaStanding.Excluded && TooFewWithout(entries) => TooFew($"'{code}' cannot be excluded"),
            _ => entry with { Standing = standing },
        };
    }

    private static Result<CatalogEntry> Find(IReadOnlyList<CatalogEntry> entries, string code)
    {
        if (entries.FirstOrDefault(entry => entry.Persona.Code == code) is { } entry)
        {
            return entry;
        }

        var near = entries.Select(other => other.Persona.Code).FirstOrDefault(other => other.Contains(code, StringComparison.OrdinalIgnoreCase) && code.Length > 2);
        return new NotFound($"There is no persona '{code}'. {(near is null ? "'witan persona list --all' shows them." : $"Did you mean '{near}'?")}");
    }

    private static bool TooFewWithout(IReadOnlyList<CatalogEntry> entries) =>
        entries.Count(entry => entry.Persona.IsSelectable && entry.Standing != PersonaStanding.Excluded) <= PersonaLimits.SelectableMin;

    private static Conflict TooFew(string what) =>
        new($"{what}: the largest board has {PersonaLimits.SelectableMin} seats, and fewer experts would be left. Include another one first.");
}
