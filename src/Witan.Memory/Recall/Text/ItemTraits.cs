namespace Witan.Memory.Recall.Text;

/// <summary>What the form of a text tells, in one byte: the low four bits are the share of it that asks, in fifteenths.</summary>
[Flags]
internal enum ItemTraits
{
    None = 0,
    Asked1 = 0x01,
    Asked2 = 0x02,
    Asked4 = 0x04,
    Asked8 = 0x08,
    AskedMask = Asked1 | Asked2 | Asked4 | Asked8,
    NamesTime = 0x10,
    NamesNumber = 0x20,
    HasSpeaker = 0x40,
}
