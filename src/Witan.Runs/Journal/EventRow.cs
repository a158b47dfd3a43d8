namespace Witan.Runs.Journal;

/// <summary>One row of the journal, to be written.</summary>
internal sealed record EventRow(long Seq, long AtMs, string Type, string Payload);
