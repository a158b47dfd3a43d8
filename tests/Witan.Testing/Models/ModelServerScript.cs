namespace Witan.Testing.Models;

/// <summary>Common scripts of the model server.</summary>
public static class ModelServerScript
{
    /// <summary>Gives one answer to everything.</summary>
    public static Func<ModelServerRequest, ModelServerReply> Always(ModelServerReply reply) => _ => reply;

    /// <summary>Gives the answers in order; the last one again and again.</summary>
    public static Func<ModelServerRequest, ModelServerReply> InOrder(params ModelServerReply[] replies)
    {
        ArgumentNullException.ThrowIfNull(replies);
        return request => replies[Math.Min(request.Number, replies.Length) - 1];
    }
}
