namespace Witan.Runs.Journal;

/// <summary>One row of the journal.</summary>
internal sealed record EventRow(long Seq, long AtMs, string Type, string Payload)
{
    public RecordedEvent Read(EventCatalog catalog) => new(Seq, DateTimeOffset.FromUnixTimeMilliseconds(AtMs), catalog.Read(Type, Payload)) { PayloadLength = Payload.Length };
}
