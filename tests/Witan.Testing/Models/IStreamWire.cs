namespace Witan.Testing.Models;

/// <summary>How answers look that may come as a stream of events.</summary>
internal interface IStreamWire : IWire
{
    /// <summary>Writes an answer as the events of a stream.</summary>
    IReadOnlyList<string> Events(WireAnswer answer);

    /// <summary>Writes one piece of text as an event.</summary>
    string Piece(string text);

    /// <summary>Writes an event that is no JSON.</summary>
    string Malformed();

    /// <summary>Writes an event of another shape.</summary>
    string OtherShape();

    /// <summary>Writes an event that tells of an overload.</summary>
    string ErrorEvent();
}
