using Witan.Memory.Truth;

namespace Witan.Server.Api.Memory;

/// <summary>Something to be remembered.</summary>
/// <param name="Text">The text.</param>
/// <param name="Domain">The domain.</param>
/// <param name="Type">The type.</param>
/// <param name="Tags">The tags.</param>
/// <param name="Subject">Who or what it is about.</param>
/// <param name="Slot">Of a fact: which of the subject's properties.</param>
/// <param name="Value">Of a fact: its value.</param>
/// <param name="ValidFrom">From when on it is true.</param>
/// <param name="At">When it happened.</param>
/// <param name="Trust">How far it is trusted, 0 to 1.</param>
public sealed record MemoryBody(
    string? Text,
    string? Domain = null,
    string? Type = null,
    IReadOnlyList<string>? Tags = null,
    string? Subject = null,
    string? Slot = null,
    string? Value = null,
    DateTimeOffset? ValidFrom = null,
    DateTimeOffset? At = null,
    double Trust = 1)
{
    internal NewMemory ToMemory()
    {
        var usual = new NewMemory(Text ?? string.Empty);
        return usual with
        {
            Domain = Domain ?? usual.Domain, Type = Type ?? usual.Type, Tags = Tags ?? [], Subject = Subject, Slot = Slot, Value = Value, ValidFrom = ValidFrom, At = At, Trust = Trust,
        };
    }
}
