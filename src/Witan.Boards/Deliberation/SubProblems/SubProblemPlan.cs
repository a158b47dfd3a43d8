using Witan.Kernel.Results;

namespace Witan.Boards.Deliberation.SubProblems;

/// <summary>The parts of a question, in the order in which they can be deliberated. Immutable.</summary>
/// <remarks>The batches are the levels of Kahn's topological sorting (1962): a part stands one after the last that it depends on.</remarks>
public sealed record SubProblemPlan
{
    /// <summary>The most parts.</summary>
    public const int PartsMax = 5;

    private SubProblemPlan(IReadOnlyList<IReadOnlyList<SubProblem>> batches) => Batches = batches;

    /// <summary>Gets the batches: those of one batch depend on earlier ones only and can be deliberated side by side.</summary>
    public IReadOnlyList<IReadOnlyList<SubProblem>> Batches { get; }

    /// <summary>Checks and orders parts.</summary>
    /// <param name="parts">The parts; within a batch they keep this order.</param>
    /// <returns>The plan, or what is wrong; a circle is named.</returns>
    public static Result<SubProblemPlan> Make(IReadOnlyList<SubProblem> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count is 0 or > PartsMax)
        {
            return new InvalidInput($"The question was split into {parts.Count} sub-problems; split it into 1 to {PartsMax}.");
        }

        if (Fault(parts) is { } fault)
        {
            return new InvalidInput(fault);
        }

        var batches = new List<IReadOnlyList<SubProblem>>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (done.Count < parts.Count)
        {
            var batch = parts.Where(part => !done.Contains(part.Id) && part.DependsOn.All(done.Contains)).ToList();
            if (batch.Count == 0)
            {
                return new InvalidInput($"The sub-problems depend on each other in a circle: {string.Join(" → ", Circle(parts, done))}. Take one of these dependencies out.");
            }

            batches.Add(batch);
            done.UnionWith(batch.Select(part => part.Id));
        }

        return new SubProblemPlan(batches);
    }

    private static string? Fault(IReadOnlyList<SubProblem> parts)
    {
        var ids = parts.Select(part => part.Id).ToList();
        return parts.Select(part => part.Fault()).FirstOrDefault(fault => fault is not null)
            ?? (ids.Distinct(StringComparer.Ordinal).Count() < ids.Count ? "Two sub-problems have the same id." : null)
            ?? parts.SelectMany(part => part.DependsOn.Where(id => !ids.Contains(id)).Select(id => $"Sub-problem {part.Id} depends on {id}, which is no sub-problem.")).FirstOrDefault();
    }

    /// <summary>Each part that is left depends on another that is left: following them must come back.</summary>
    private static List<string> Circle(IReadOnlyList<SubProblem> parts, HashSet<string> done)
    {
        var path = new List<string>();
        var at = parts.First(part => !done.Contains(part.Id));
        while (!path.Contains(at.Id))
        {
            path.Add(at.Id);
            var next = at.DependsOn.First(id => !done.Contains(id));
            at = parts.First(part => part.Id == next);
        }

        return [.. path.Skip(path.IndexOf(at.Id)), at.Id];
    }
}
