using OpenAI.Chat;

namespace Witan.Models.Providers;

/// <summary>A stream told of an error in its middle, which OpenAI's library passes by. It stays inside a provider.</summary>
/// <param name="said">What it said.</param>
internal sealed class StreamErrorException(ErrorBody said) : Exception("The stream told of an error.")
{
    /// <summary>Gets what it said.</summary>
    public ErrorBody Said => said;

    /// <summary>Throws when a piece is an error and nothing else.</summary>
    /// <param name="piece">A piece of the stream.</param>
    public static void ThrowIfTold(StreamingChatCompletionUpdate piece)
    {
#pragma warning disable SCME0001 // The only way to what the library does not know; a change of it fails the tests of faults.
        if (piece.Patch.Contains("$.error"u8) && piece.Patch.TryGetJson("$.error"u8, out var json))
#pragma warning restore SCME0001
        {
            throw new StreamErrorException(ErrorBody.Read(System.Text.Encoding.UTF8.GetString(json.Span)));
        }
    }
}
