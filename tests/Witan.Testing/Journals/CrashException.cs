namespace Witan.Testing.Journals;

/// <summary>The process is gone, as far as a test in memory can say so.</summary>
public sealed class CrashException() : Exception("The process crashed here.");
