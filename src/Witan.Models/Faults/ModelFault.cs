namespace Witan.Models.Faults;

/// <summary>Why a model did not answer, in terms of what somebody can do about it.</summary>
public enum ModelFault
{
    /// <summary>The provider does not accept the key.</summary>
    Authentication,

    /// <summary>The account has no credit left, or its quota for the period is used up. Waiting a minute does not help.</summary>
    Quota,

    /// <summary>The request is longer than the model reads.</summary>
    ContextTooLong,

    /// <summary>The provider or the model declines the content by its policy.</summary>
    Refused,

    /// <summary>Too many requests, or no capacity just now. Later it may work.</summary>
    Overloaded,

    /// <summary>What came back is not what the protocol or the schema says, or it was cut off.</summary>
    Malformed,

    /// <summary>The provider cannot be reached, or the connection broke.</summary>
    Network,

    /// <summary>No answer, or no further piece of it, within the time.</summary>
    TimedOut,

    /// <summary>The provider does not take the request as it is: no such model, or a setting it does not know.</summary>
    Rejected,
}
