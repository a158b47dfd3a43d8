namespace Witan.Data.Sessions.Checks;

/// <summary>Ends the reading of a statement that may not run for a tenant. It never leaves <see cref="StatementCheck"/>.</summary>
/// <param name="message">What is wrong with it.</param>
internal sealed class UnsafeStatementException(string message) : Exception(message);
