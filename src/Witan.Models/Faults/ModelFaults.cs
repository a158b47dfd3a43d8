namespace Witan.Models.Faults;

/// <summary>What can be said and done about each fault.</summary>
public static class ModelFaults
{
    /// <summary>Gets the way out of a fault, as one sentence to a person.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="provider">The provider's name in the settings.</param>
    /// <param name="model">The model.</param>
    public static string Advice(ModelFault fault, string provider, string model) => fault switch
    {
        ModelFault.Authentication => $"Check the key of '{provider}' in the settings.",
        ModelFault.Quota => $"Add credit or raise the quota at '{provider}', or name another model for the role.",
        ModelFault.ContextTooLong => "Shorten the documents, or name a model that reads more.",
        ModelFault.Refused => "Reword the question or the document, or name another model for the role.",
        ModelFault.Overloaded => "Try again later, or name a fallback for the role.",
        ModelFault.Malformed => "Try again; if it stays so, name another model for the role.",
        ModelFault.Network => $"Try again; if it stays so, check that the address of '{provider}' is right and can be reached.",
        ModelFault.TimedOut => "Try again later, raise the time-out in the settings, or name a fallback for the role.",
        _ => $"Check the name of the model '{model}' and the provider's settings.",
    };

    /// <summary>Says a fault in one line.</summary>
    internal static string Describe(ModelFault fault, string provider, string model, string detail)
    {
        var said = detail.Length == 0 ? string.Empty : $": {detail.TrimEnd('.')}";
        return $"{provider}/{model} {What(fault)}{said}. {Advice(fault, provider, model)}";
    }

    private static string What(ModelFault fault) => fault switch
    {
        ModelFault.Authentication => "does not accept the key",
        ModelFault.Quota => "has no credit or quota left",
        ModelFault.ContextTooLong => "cannot read a request of this length",
        ModelFault.Refused => "declines to answer",
        ModelFault.Overloaded => "is overloaded or limits the rate",
        ModelFault.Malformed => "gave an answer that cannot be used",
        ModelFault.Network => "cannot be reached, or the connection broke",
        ModelFault.TimedOut => "did not answer in time",
        _ => "does not take the request",
    };
}
