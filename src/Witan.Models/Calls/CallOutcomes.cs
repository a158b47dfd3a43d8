using Witan.Models.Faults;

namespace Witan.Models.Calls;

/// <summary>How a call can end, as the ledger writes it.</summary>
public static class CallOutcomes
{
    /// <summary>An answer came.</summary>
    public const string Answered = "answered";

    /// <summary>The call was broken off after it was sent: what it cost is not known, and the most that it could cost is taken.</summary>
    public const string Unconfirmed = "unconfirmed";

    /// <summary>The call was broken off before it was sent: it waited for its turn, and cost nothing.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Names a fault.</summary>
    /// <param name="fault">The fault.</param>
    public static string Of(ModelFault fault) => fault.ToString().ToLowerInvariant();
}
