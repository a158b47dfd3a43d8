namespace Witan.Models.Chat;

/// <summary>A place in prompts, written <c>{{name}}</c>.</summary>
/// <typeparam name="TValues">What prompts are filled from.</typeparam>
/// <param name="Name">The name: letters and digits.</param>
/// <param name="Value">Gets what is put there; null or empty when there is nothing, which is refused.</param>
public sealed record PromptField<TValues>(string Name, Func<TValues, string?> Value)
{
    /// <summary>Gets whether it is another text from call to call. Such places stand behind all others, so that a provider's prompt cache keeps what is before them.</summary>
    public bool IsVariable { get; init; }

    /// <summary>Gets whether its text comes from outside: a document, a person, a memory. Each of its lines is then numbered, so that none passes for one of the prompt's own.</summary>
    public bool IsQuoted { get; init; }
}
