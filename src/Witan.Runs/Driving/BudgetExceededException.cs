namespace Witan.Runs.Driving;

/// <summary>A call would cost more than is left of the run's budget. It was not made.</summary>
/// <param name="message">What was asked for, what is left, and the limit.</param>
public sealed class BudgetExceededException(string message) : Exception(message);
