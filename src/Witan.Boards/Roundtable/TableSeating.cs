using Witan.Boards.Board;
using Witan.Boards.Personas;
using Witan.Boards.Personas.Selection;
using Witan.Kernel.Results;

namespace Witan.Boards.Roundtable;

/// <summary>Seats a round table: the architects always, specialists and experts for the subjects that they leave open. Pure.</summary>
public static class TableSeating
{
    /// <summary>The most architects.</summary>
    public const int StandingMax = 5;

    /// <summary>The most who are invoked.</summary>
    public const int InvokedMax = 4;

    /// <summary>Seats.</summary>
    /// <param name="catalogue">The tenant's personas.</param>
    /// <param name="needs">The subjects, as tags of the vocabulary, the most important first.</param>
    /// <param name="rules">Who is never and who always seated.</param>
    /// <returns>The table; <see cref="Conflict"/> when no architect is left, or more are forced than there are seats for.</returns>
    public static Result<TableSeats> Seat(IReadOnlyList<Persona> catalogue, IReadOnlyList<string> needs, PanelRules rules)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(needs);
        ArgumentNullException.ThrowIfNull(rules);
        List<Persona> all = [.. catalogue.OrderBy(persona => persona.Code, StringComparer.Ordinal)];
        List<Persona> able = [.. all.Where(persona => !rules.Excluded.Contains(persona.Code))];
        var standing = able.Where(persona => persona.Kind == PersonaKind.Architect).Take(StandingMax).ToList();
        if (standing.Count == 0)
        {
            return new Conflict("A round table needs at least one architect, and all of them are excluded. Include one: witan persona list --category architect.");
        }

        var forced = able.Where(persona => rules.Forced.Contains(persona.Code) && IsInvocable(persona)).ToList();
        if (rules.Forced.Except(able.Select(persona => persona.Code), StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } stranger)
        {
            return new Conflict($"'{stranger}' is always to be seated, and is not among the personas that can be. Free it, or include it again.");
        }

        if (forced.Count > InvokedMax)
        {
            return new Conflict($"{forced.Count} personas are to be invoked; a round table has {InvokedMax} seats for them. Name fewer.");
        }

        var invoked = Invoke(needs, able, standing, forced);
        return new TableSeats(
            [.. standing.Select(persona => new Seat(persona, "It has a standing seat.")), .. invoked.Select(seat => new Seat(seat.Persona, Why(seat.Persona, seat.Topics)))],
            [.. standing.Select(persona => persona.Code)],
            [.. invoked.Select(seat => new InvokedSeat(seat.Persona.Code, seat.Topics))],
            [.. Missing(needs, all, able, [.. standing, .. invoked.Select(seat => seat.Persona)])]);
    }

    /// <summary>Invokes for each subject that nobody leads yet whoever names it first among its own, a specialist before an expert.</summary>
    private static List<(Persona Persona, List<string> Topics)> Invoke(IReadOnlyList<string> needs, List<Persona> able, List<Persona> standing, List<Persona> forced)
    {
        var invoked = forced.Select(persona => (Persona: persona, Topics: needs.Where(tag => persona.Expertise.Contains(tag)).ToList())).ToList();
        foreach (var need in needs)
        {
            if (standing.Exists(persona => persona.Expertise[0] == need) || invoked.Exists(seat => seat.Topics.Contains(need)) || invoked.Count >= InvokedMax)
            {
                continue;
            }

            var best = able
                .Where(persona => IsInvocable(persona) && persona.Expertise.Contains(need) && !invoked.Exists(seat => seat.Persona == persona))
                .OrderBy(persona => persona.Kind == PersonaKind.Specialist ? 0 : 1)
                .ThenBy(persona => persona.Expertise.ToList().IndexOf(need))
                .ThenByDescending(persona => needs.Count(persona.Expertise.Contains))
                .FirstOrDefault();
            if (best is not null)
            {
                invoked.Add((best, [.. needs.Where(tag => best.Expertise.Contains(tag))]));
            }
        }

        return invoked;
    }

    private static IEnumerable<MissingSpecialist> Missing(IReadOnlyList<string> needs, List<Persona> all, List<Persona> able, List<Persona> seated) =>
        from need in needs
        where !seated.Exists(persona => persona.Expertise.Contains(need))
        select new MissingSpecialist(need, Why(need, all, able));

    private static string Why(string need, List<Persona> all, List<Persona> able)
    {
        var who = all.FirstOrDefault(persona => IsInvocable(persona) && persona.Expertise.Contains(need));
        return who is null ? $"Nobody in the catalogue knows about {need}."
            : able.Contains(who) ? $"The table has {InvokedMax} seats for who is invoked, and none was left for {need}."
            : $"'{who.Code}', who knows about {need}, is excluded.";
    }

    private static bool IsInvocable(Persona persona) => persona.Kind is PersonaKind.Specialist or PersonaKind.Expert;

    private static string Why(Persona persona, List<string> topics) =>
        topics.Count == 0 ? "It was named to sit at the table." : $"Invoked for {string.Join(", ", topics)}{(persona.Kind == PersonaKind.Specialist ? string.Empty : ", of which there is no specialist")}.";
}
