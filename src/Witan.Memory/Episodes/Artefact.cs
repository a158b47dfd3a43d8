using Witan.Kernel.Results;
using Witan.Memory.Limits;

namespace Witan.Memory.Episodes;

/// <summary>Something that a piece of work made, kept with it byte by byte. Recall does not look into it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Artefact(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Says what is wrong with a list of them; null when nothing is.</summary>
    internal static Refusal? FindFault(IReadOnlyList<Artefact> artefacts)
    {
        if (artefacts.Count > MemoryLimits.ArtefactsMax)
        {
            return new LimitExceeded("an episode", MemoryLimits.ArtefactsMax, artefacts.Count, "artefacts", "Put several into one.");
        }

        foreach (var artefact in artefacts)
        {
            if (TextLimits.Word("an artefact's name", artefact.Name) is { } fault)
            {
                return fault;
            }

            if (artefact.Content.Length > MemoryLimits.ArtefactBytesMax)
            {
                return new LimitExceeded($"the artefact '{artefact.Name}'", MemoryLimits.ArtefactBytesMax, artefact.Content.Length, "bytes", "Keep it elsewhere and name the place.");
            }
        }

        return null;
    }
}
