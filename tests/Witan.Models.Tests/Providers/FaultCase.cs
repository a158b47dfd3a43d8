using Witan.Models.Faults;
using Witan.Testing.Models;

namespace Witan.Models.Tests.Providers;

/// <summary>What a fault of the server is to end in.</summary>
/// <param name="Expected">The fault.</param>
/// <param name="MayBeBilled">Whether nobody knows what it cost; null when that depends on the library.</param>
internal sealed record FaultCase(ModelFault Expected, bool? MayBeBilled)
{
    /// <summary>Gets every fault that ends in an exception.</summary>
    public static IReadOnlyDictionary<ModelServerFault, FaultCase> All { get; } = new Dictionary<ModelServerFault, FaultCase>
    {
        [ModelServerFault.WrongKey] = new(ModelFault.Authentication, false),
        [ModelServerFault.TooManyRequests] = new(ModelFault.Overloaded, false),
        [ModelServerFault.NoCredit] = new(ModelFault.Quota, false),
        [ModelServerFault.TooLong] = new(ModelFault.ContextTooLong, false),
        [ModelServerFault.Redirect] = new(ModelFault.Rejected, false),
        [ModelServerFault.NoSuchModel] = new(ModelFault.Rejected, false),
        [ModelServerFault.ServerError] = new(ModelFault.Overloaded, false),
        [ModelServerFault.Overloaded] = new(ModelFault.Overloaded, false),
        [ModelServerFault.Declined] = new(ModelFault.Refused, false),
        [ModelServerFault.DeclinedInWords] = new(ModelFault.Refused, false),
        [ModelServerFault.CutBeforeHead] = new(ModelFault.Network, true),
        [ModelServerFault.CutBeforeBody] = new(ModelFault.Network, true),
        [ModelServerFault.CutInBody] = new(ModelFault.Network, true),
        [ModelServerFault.ResetInStream] = new(ModelFault.Network, true),
        [ModelServerFault.EndsEarly] = new(ModelFault.Network, true),
        [ModelServerFault.ErrorInStream] = new(ModelFault.Overloaded, true),
        [ModelServerFault.MalformedJson] = new(ModelFault.Malformed, true),
        [ModelServerFault.OtherShape] = new(ModelFault.Malformed, true),
        [ModelServerFault.WrongSchema] = new(ModelFault.Malformed, false),
        [ModelServerFault.Empty] = new(ModelFault.Malformed, false),
        [ModelServerFault.UnknownEnd] = new(ModelFault.Malformed, null),
    };

    /// <summary>Gets the faults that do not end a call in an exception by themselves.</summary>
    public static IReadOnlyList<ModelServerFault> Others { get; } =
        [ModelServerFault.None, ModelServerFault.StallBeforeHead, ModelServerFault.StallInStream, ModelServerFault.SlowBytes, ModelServerFault.Truncated];
}
