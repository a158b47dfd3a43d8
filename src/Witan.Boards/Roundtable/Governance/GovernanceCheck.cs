using Witan.Boards.Board;

namespace Witan.Boards.Roundtable.Governance;

/// <summary>Makes rulings of what a mind found: for every rule and every option exactly one, and closed where nothing shows it open. Pure.</summary>
public static class GovernanceCheck
{
    /// <summary>Rules.</summary>
    /// <param name="rules">The tenant's rules.</param>
    /// <param name="options">What can be decided.</param>
    /// <param name="drafts">What a mind found, its lines already held against the documents; null when none could be asked, and then nothing is shown.</param>
    /// <param name="missing">Which specialists the subject calls for and the table has not.</param>
    /// <returns>A ruling for each rule and option, in the order of the rules, then of the options.</returns>
    public static IReadOnlyList<Ruling> Rule(
        IReadOnlyList<GovernanceRule> rules, IReadOnlyList<BoardOption> options, IReadOnlyList<RulingDraft>? drafts, IReadOnlyList<MissingSpecialist> missing)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(missing);
        var found = (drafts ?? []).ToLookup(draft => (draft.Rule, draft.Option));
        return [.. rules.SelectMany(rule => options.Select(option => One(rule, option, [.. found[(rule.Code, option.Id)]], drafts is null, missing)))];
    }

    /// <summary>Finds the options that a critical rule keeps from being recommended.</summary>
    /// <param name="rulings">The rulings.</param>
    public static IReadOnlySet<string> Blocked(IReadOnlyList<Ruling> rulings) =>
        rulings.Where(ruling => ruling.Blocks).Select(ruling => ruling.Option).ToHashSet(StringComparer.Ordinal);

    private static Ruling One(GovernanceRule rule, BoardOption option, IReadOnlyList<RulingDraft> drafts, bool nobodyLooked, IReadOnlyList<MissingSpecialist> missing)
    {
        // Of two that contradict each other the stricter stands.
        var draft = drafts.OrderBy(Leniency).FirstOrDefault();
        return rule.Check == RuleCheck.Seats ? BySeats(rule, option, draft, missing)
            : draft is null ? Make(rule, option, RulingKind.NotShown, nobodyLooked ? "Nobody could look, so that nothing shows it." : "Nothing was said of it.", [])
            : draft.Kind == RulingKind.Kept && draft.Evidence.Count == 0 ? Make(rule, option, RulingKind.NotShown, $"No line shows it. It was said: {draft.Reason}", [])
            : Make(rule, option, draft.Kind, draft.Reason, draft.Evidence);
    }

    private static Ruling BySeats(GovernanceRule rule, BoardOption option, RulingDraft? draft, IReadOnlyList<MissingSpecialist> missing) =>
        draft?.Kind == RulingKind.Aside ? Make(rule, option, RulingKind.Aside, draft.Reason, draft.Evidence)
            : missing.Count == 0 ? Make(rule, option, RulingKind.Kept, "Every subject that it touches has a seat at the table.", [])
            : Make(rule, option, RulingKind.Broken, string.Join(' ', missing.Select(one => one.Why)), []);

    private static int Leniency(RulingDraft draft) => draft.Kind switch
    {
        RulingKind.Broken => 0,
        RulingKind.NotShown => 1,
        RulingKind.Kept => 2,
        _ => 3,
    };

    private static Ruling Make(GovernanceRule rule, BoardOption option, RulingKind kind, string reason, IReadOnlyList<Deliberation.Arguments.CitedLine> evidence) =>
        new(rule.Code, rule.Title, rule.Severity, option.Id, kind, reason, evidence);
}
