namespace Witan.Models.Tests.Resilience;

/// <summary>How a planned try ends, when nobody ends it before.</summary>
internal enum Ending
{
    Answer,
    Fault,
    Silence,
}
