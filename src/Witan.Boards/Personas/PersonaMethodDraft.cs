namespace Witan.Boards.Personas;

/// <summary>A method as a file describes it.</summary>
internal sealed record PersonaMethodDraft(string? Name, string? Steps);
