namespace Witan.Testing.Models;

/// <summary>What the model server does wrong on purpose.</summary>
public enum ModelServerFault
{
    /// <summary>Nothing: it answers.</summary>
    None,

    /// <summary>Status 401: the key is not known.</summary>
    WrongKey,

    /// <summary>Status 429, with <c>Retry-After</c> when the reply names a time.</summary>
    TooManyRequests,

    /// <summary>The account has no credit left, in the words of the wire.</summary>
    NoCredit,

    /// <summary>Status 400: the request is longer than the model reads.</summary>
    TooLong,

    /// <summary>Status 307, to another address of the same server.</summary>
    Redirect,

    /// <summary>Status 404: there is no such model.</summary>
    NoSuchModel,

    /// <summary>Status 500.</summary>
    ServerError,

    /// <summary>Status 529.</summary>
    Overloaded,

    /// <summary>The model declines: an answer whose end says so.</summary>
    Declined,

    /// <summary>The model declines in words: a refusal beside the text on the chat wire, the same as <see cref="Declined"/> on the other.</summary>
    DeclinedInWords,

    /// <summary>The connection ends when the request has been read.</summary>
    CutBeforeHead,

    /// <summary>The connection ends after the head.</summary>
    CutBeforeBody,

    /// <summary>The connection ends in the middle of the body, or of an event of a stream.</summary>
    CutInBody,

    /// <summary>The connection is reset after half of a stream's events; of an answer that is no stream, after half of the body.</summary>
    ResetInStream,

    /// <summary>A stream ends in good order after half of its events.</summary>
    EndsEarly,

    /// <summary>A stream tells of an overload after half of its events.</summary>
    ErrorInStream,

    /// <summary>Nothing comes, and the connection stays open.</summary>
    StallBeforeHead,

    /// <summary>Nothing more comes after half of the events or of the body, and the connection stays open.</summary>
    StallInStream,

    /// <summary>The answer comes whole, a byte at a time.</summary>
    SlowBytes,

    /// <summary>The body, or an event in the middle of a stream, is no JSON.</summary>
    MalformedJson,

    /// <summary>The body, or every event of a stream, is JSON of another shape.</summary>
    OtherShape,

    /// <summary>The answer's text is JSON, and not of the schema that was asked for.</summary>
    WrongSchema,

    /// <summary>The answer's text is empty.</summary>
    Empty,

    /// <summary>The answer ends for a reason that no protocol names.</summary>
    UnknownEnd,

    /// <summary>The answer's text ends in its middle, because the most tokens are reached.</summary>
    Truncated,
}
