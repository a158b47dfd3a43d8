namespace Witan.Testing.Models;

/// <summary>One message of a request.</summary>
/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>.</param>
/// <param name="Texts">Its text blocks, in order.</param>
public sealed record ModelServerMessage(string Role, IReadOnlyList<string> Texts)
{
    /// <summary>Gets the texts as one, with a line end between.</summary>
    public string Text => string.Join('\n', Texts);
}
