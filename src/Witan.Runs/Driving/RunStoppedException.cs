namespace Witan.Runs.Driving;

/// <summary>A step cannot be done, and whoever set the run up wants it to end rather than to be tried again or to wait for somebody.</summary>
/// <param name="message">Why, and what the reader can do; it is kept as the reason of the run's closing.</param>
/// <param name="cause">What went wrong; null when nothing was thrown.</param>
public sealed class RunStoppedException(string message, Exception? cause = null) : Exception(message, cause);
