namespace Witan.Models.Analyst.Wording;

/// <summary>Finds the step that a phrase names by the words they share.</summary>
internal sealed class StepNames
{
    private readonly List<(Step Step, HashSet<string> Stems)> _titles;

    public StepNames(IEnumerable<Step> steps) => _titles = [.. steps.Select(step => (step, Stems.Content(step.Title)))];

    /// <summary>Finds the step that is called exactly this: its title begins with the name, and then with a mark or nothing.</summary>
    public Step? Called(string name, Step from)
    {
        name = name.Trim(' ', '"', '.', ',');
        foreach (var (step, _) in _titles)
        {
            if (name.Length > 2 && !ReferenceEquals(step, from) && step.Title.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (step.Title.AsSpan(name.Length).TrimStart() is [] or [':' or '(' or ',' or '.' or '–' or '—', ..]))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>Finds the one step that the phrase names; null when none or several would do.</summary>
    /// <param name="phrase">What follows "after" or "depends on".</param>
    /// <param name="from">The step that says it.</param>
    /// <param name="sharedMin">How many words they must share.</param>
    public Step? Find(string phrase, Step from, int sharedMin)
    {
        var stems = Stems.Content(phrase);
        if (stems.Count < sharedMin)
        {
            return null;
        }

        var (best, bestScore, isTied) = ((Step?)null, 0, false);
        foreach (var (step, title) in _titles)
        {
            var score = ReferenceEquals(step, from) ? 0 : title.Count(stems.Contains);
            if (score > bestScore)
            {
                (best, bestScore, isTied) = (step, score, false);
            }
            else if (score == bestScore && score > 0)
            {
                isTied = true;
            }
        }

        return bestScore >= sharedMin && !isTied ? best : null;
    }
}
