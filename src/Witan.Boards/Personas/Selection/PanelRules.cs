using Witan.Boards.Board;

namespace Witan.Boards.Personas.Selection;

/// <summary>What a tenant, or experience, says about who is seated.</summary>
public sealed record PanelRules
{
    /// <summary>Gets the codes of those who are never seated.</summary>
    public IReadOnlySet<string> Excluded { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets the codes of those who are always seated.</summary>
    public IReadOnlySet<string> Forced { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets what each code's voice counts for, where that is not the persona's own weight.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Reads the rules from a tenant's catalogue.</summary>
    /// <param name="entries">The catalogue.</param>
    public static PanelRules Of(IReadOnlyList<CatalogEntry> entries) => new()
    {
        Excluded = entries.Where(entry => entry.Standing == PersonaStanding.Excluded).Select(entry => entry.Persona.Code).ToHashSet(StringComparer.Ordinal),
        Forced = entries.Where(entry => entry.Standing == PersonaStanding.Forced).Select(entry => entry.Persona.Code).ToHashSet(StringComparer.Ordinal),
    };

    /// <summary>Gets the rules as they are under the terms of one run: who is named there sits or does not, whatever the tenant said.</summary>
    /// <param name="terms">The terms.</param>
    public PanelRules Under(BoardTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return this with
        {
            Excluded = Excluded.Concat(terms.Excluded).ToHashSet(StringComparer.Ordinal),
            Forced = Forced.Except(terms.Excluded).Concat(terms.Forced).ToHashSet(StringComparer.Ordinal),
        };
    }
}
