namespace Witan.Data.Rows;

/// <summary>The byte before each value of an encoded row. Stored in archives: a number never changes its meaning.</summary>
internal enum ValueTag : byte
{
    /// <summary>No value; nothing follows.</summary>
    Null = 0,

    /// <summary>A whole number: zigzag, as a <see cref="Varint"/>.</summary>
    Whole = 1,

    /// <summary>A floating-point number: its 8 bytes, the lowest first.</summary>
    Real = 2,

    /// <summary>A text: the length of its UTF-8 as a <see cref="Varint"/>, then the bytes.</summary>
    Text = 3,

    /// <summary>Bytes: their number as a <see cref="Varint"/>, then the bytes.</summary>
    Blob = 4,
}
