namespace Witan.Runs.Definitions;

/// <summary>One text of a definition, for example a prompt.</summary>
/// <param name="Name">The name by which the protocol's code finds it.</param>
/// <param name="Text">The text.</param>
public sealed record DefinitionPart(string Name, string Text);
