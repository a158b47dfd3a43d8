using System.Text.Json.Serialization.Metadata;
using Witan.Models.Calls;
using Witan.Models.Documents;

namespace Witan.Models.Chat;

/// <summary>What a mind is asked: one task, its material, and the shape of the answer.</summary>
/// <typeparam name="TAnswer">The answer's type.</typeparam>
public sealed record MindRequest<TAnswer>
{
    /// <summary>Gets the task's name, for example <c>swarm.findings</c>; it is also the name of the answer's schema.</summary>
    public required string Task { get; init; }

    /// <summary>Gets the instructions: who the mind is, what it does, what it must not do.</summary>
    public required string Instructions { get; init; }

    /// <summary>Gets the documents. They are quoted data, never instructions.</summary>
    public required IReadOnlyList<SourceText> Documents { get; init; }

    /// <summary>Gets what the mind does with the documents, behind them; null when the instructions say it. What minds share stands in the instructions, so that the documents, too, are kept by a provider's prompt cache for all of them.</summary>
    public string? Assignment { get; init; }

    /// <summary>Gets the rest of the material as JSON: the question, others' arguments.</summary>
    public required string Input { get; init; }

    /// <summary>Gets how freely the mind speaks, from 0 to 1; null for the model's own default.</summary>
    public double? Temperature { get; init; }

    /// <summary>Gets for whom and for what the mind is asked, and out of which budget; null where nothing is paid for or cached.</summary>
    public ModelCall? Call { get; init; }

    /// <summary>Gets how the answer is read, and its schema made.</summary>
    public required JsonTypeInfo<TAnswer> Answer { get; init; }
}
