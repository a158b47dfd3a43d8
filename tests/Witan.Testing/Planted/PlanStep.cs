namespace Witan.Testing.Planted;

/// <summary>One step of the schedule.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Text">What is done.</param>
/// <param name="Day">When it is done.</param>
/// <param name="Needs">The index of the step it depends on, or -1.</param>
/// <param name="Wrong">Whether it shows a dependency out of order.</param>
internal sealed record PlanStep(string Name, string Text, DateTime Day, int Needs, bool Wrong);
