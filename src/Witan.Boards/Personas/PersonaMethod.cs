namespace Witan.Boards.Personas;

/// <summary>How a persona reasons, which seats differ in: viewpoints alone leave a board with one way of thinking.</summary>
/// <remarks>Different methods, and not only different roles, are what kept debates from getting stuck in DMAD (ICLR 2025).</remarks>
/// <param name="Name">Its short name, by which seats are told apart.</param>
/// <param name="Steps">What is done, in a sentence that a model can follow.</param>
public sealed record PersonaMethod(string Name, string Steps);
