using System.Net.Sockets;
using Witan.Models.Faults;

namespace Witan.Models.Providers;

/// <summary>Names what went wrong with a call. Pure.</summary>
internal static class FaultMapping
{
    private static readonly string[] TooLong = ["prompt is too long", "context length", "context window", "context size", "input is too long"];
    private static readonly string[] NoCredit = ["credit balance", "exceeded your current quota", "insufficient balance"];

    /// <summary>Names the fault of an exception.</summary>
    /// <param name="error">What a provider's library threw.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="model">The model.</param>
    /// <param name="trace">How far the call got.</param>
    /// <param name="told">What the provider said in the middle of a stream, when that is what the exception is about; null otherwise.</param>
    public static ModelException Of(Exception error, ProviderOptions provider, string model, CallTrace trace, ErrorBody? told = null)
    {
        if (Find<ModelException>(error) is { } known)
        {
            return known;
        }

        if (Find<ProviderStatusException>(error) is { } answer)
        {
            return OfStatus(answer, provider.Name, model);
        }

        var (fault, detail, isUnsent) = told is null
            ? OfException(error, provider, trace)
            : (OfWords(told) ?? ModelFault.Overloaded, provider.Hide($"{told.Message} ({told.Type})"), false);
        return new ModelException(fault, provider.Name, model, detail, error) { MayBeBilled = !isUnsent, Usage = trace.Usage };
    }

    /// <summary>Names the fault of a status.</summary>
    /// <param name="status">The status.</param>
    /// <param name="said">What the provider said with it.</param>
    public static ModelFault OfStatus(int status, ErrorBody said) => OfWords(said) ?? status switch
    {
        401 or 403 => ModelFault.Authentication,
        402 => ModelFault.Quota,
        408 or 504 or 524 => ModelFault.TimedOut,
        413 => ModelFault.ContextTooLong,
        409 or 425 or 429 or >= 500 => ModelFault.Overloaded,
        _ => ModelFault.Rejected,
    };

    private static ModelException OfStatus(ProviderStatusException answer, string provider, string model)
    {
        var said = ErrorBody.Read(answer.Body);
        var detail = said.Message.Length > 0 ? $"{said.Message.TrimEnd('.')} (status {answer.Status})" : $"status {answer.Status}";
        return new ModelException(OfStatus(answer.Status, said), provider, model, detail, answer)
        {
            Status = answer.Status,
            RetryAfter = answer.RetryAfter,
            // A gateway that gave up waiting does not know what the model behind it did.
            MayBeBilled = answer.Status is 504 or 524,
        };
    }

    /// <summary>Some faults have a status in common and are told apart by their names, or by nothing but their words.</summary>
    private static ModelFault? OfWords(ErrorBody said) => said switch
    {
        _ when said.Is("authentication_error", "permission_error", "invalid_api_key") => ModelFault.Authentication,
        _ when said.Is("insufficient_quota", "billing_error", "billing_hard_limit_reached", "billing_not_active") || said.Says(NoCredit) => ModelFault.Quota,
        _ when said.Is("context_length_exceeded", "exceed_context_size_error", "request_too_large") || said.Says(TooLong) => ModelFault.ContextTooLong,
        _ when said.Is("content_filter", "content_policy_violation", "ResponsibleAIPolicyViolation") => ModelFault.Refused,
        _ when said.Is("overloaded_error", "rate_limit_error", "rate_limit_exceeded", "overloaded") => ModelFault.Overloaded,
        _ => null,
    };

    private static (ModelFault Fault, string Detail, bool IsUnsent) OfException(Exception error, ProviderOptions provider, CallTrace trace)
    {
        if (!trace.IsSent)
        {
            return (ModelFault.Rejected, provider.Hide($"the request could not be written: {error.Message}"), true);
        }

        if (Find<TimeoutException>(error) is not null && Find<OperationCanceledException>(error) is not null)
        {
            // The only time-out below the caller's is that of the connection.
            return (ModelFault.Network, "no connection within the time", true);
        }

        if (Find<HttpRequestException>(error) is { } request)
        {
            var isUnsent = request.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
            return (ModelFault.Network, isUnsent ? request.Message : "the connection broke before an answer came", isUnsent);
        }

        return Find<IOException>(error) is not null || Find<SocketException>(error) is not null || Find<OperationCanceledException>(error) is not null
            ? (ModelFault.Network, "the connection broke in the middle of the answer", false)
            : (ModelFault.Malformed, "the answer cannot be read", false);
    }

    private static T? Find<T>(Exception? error)
        where T : Exception
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is T found)
            {
                return found;
            }
        }

        return null;
    }
}
