namespace Witan.Boards.Personas.Lenses;

/// <summary>One place where a document has a cue.</summary>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Word">Its first word, counted over the document.</param>
/// <param name="IsDenied">Whether the words before deny it: "no backup", "without a rehearsal".</param>
internal readonly record struct CueHit(int Line, int Word, bool IsDenied);
