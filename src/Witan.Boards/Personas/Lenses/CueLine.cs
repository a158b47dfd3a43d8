namespace Witan.Boards.Personas.Lenses;

/// <summary>What is known of a line of a document.</summary>
/// <param name="IsHeading">Whether it is a heading, so that what follows is about it.</param>
/// <param name="IsOpen">Whether it says that something is not there yet: "TBD", "to be decided".</param>
/// <param name="IsEmpty">Whether it holds no word.</param>
internal readonly record struct CueLine(bool IsHeading, bool IsOpen, bool IsEmpty);
