namespace Witan.Models.Chat;

/// <summary>What a mind answered.</summary>
/// <typeparam name="TAnswer">The answer's type.</typeparam>
/// <param name="Value">The answer.</param>
/// <param name="Model">Who answered, as the client names itself.</param>
/// <param name="InputTokens">Tokens read; 0 when the mind counts none.</param>
/// <param name="OutputTokens">Tokens written; 0 when the mind counts none.</param>
public sealed record MindAnswer<TAnswer>(TAnswer Value, string Model, long InputTokens, long OutputTokens);
