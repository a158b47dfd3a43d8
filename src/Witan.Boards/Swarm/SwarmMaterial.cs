namespace Witan.Boards.Swarm;

/// <summary>Chooses what a mind is shown for a step. Pure: what is left to chance comes from the run's seed.</summary>
internal static class SwarmMaterial
{
    public static SwarmInput For(SwarmState state, SwarmStep step) => new()
    {
        Question = state.Brief!.Question,
        Mind = step.Mind,
        Findings = step.Task == SwarmTask.FirstOpinion ? null : state.Findings,
        Own = step.Task == SwarmTask.FirstOpinion ? null : [.. Standings.Positions(state, step.Mind).Values],
        Round = step.Round > 0 ? step.Round : null,
        Remarks = state.Interjections.IsEmpty ? null : state.Interjections,
    };

    /// <summary>The findings that divide the minds, with the others' arguments: no names, shuffled, one's own left out.</summary>
    public static SwarmInput ForDebate(SwarmState state, SwarmStep step)
    {
        // Only what stood before this round: a mind that is asked again after a crash must see what it saw the first time,
        // whichever of the others had answered by then.
        var before = step.Round - 1;
        var divided = Standings.Of(state, before).Where(standing => standing.Divided).Select(standing => standing.Finding).ToHashSet(StringComparer.Ordinal);
        var others = SwarmProtocol.Minds
            .Where(mind => mind != step.Mind)
            .SelectMany(mind => Standings.Positions(state, mind, before).Values)
            .Where(position => divided.Contains(position.Finding))
            .OrderBy(position => position.Finding, StringComparer.Ordinal)
            .ToArray();
        new Random(ReaderSeed(state.Opened!.Seed, step)).Shuffle(others);
        return For(state, step) with
        {
            Findings = [.. state.Findings.Where(finding => divided.Contains(finding.Id))],
            Own = [.. Standings.Positions(state, step.Mind, before).Values.Where(position => divided.Contains(position.Finding))],
            Others = others,
            Questions = [.. state.Questions!.Questions.Where(question => question.To is null || question.To == step.Mind).Select(question => question.Text)],
        };
    }

    /// <summary>Each reader in each round gets an order of its own, the same one whenever the step is done again.</summary>
    private static int ReaderSeed(long seed, SwarmStep step) =>
        unchecked((int)(seed ^ (seed >> 32)) + (step.Round * 31) + (int)step.Mind);
}
