namespace Witan.Testing.Models;

/// <summary>An answer before it is put on a wire.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Text">The text.</param>
/// <param name="Usage">The tokens.</param>
/// <param name="Fault">What goes wrong, as far as it shows in what is said.</param>
/// <param name="Pieces">How many pieces a stream has.</param>
internal sealed record WireAnswer(ModelServerRequest Request, string Text, ModelServerUsage Usage, ModelServerFault Fault, int Pieces)
{
    /// <summary>Makes an answer of a reply.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="reply">What the script says.</param>
    /// <param name="cached">The tokens of the request's marked prefix, and whether it has been seen before.</param>
    public static WireAnswer Of(ModelServerRequest request, ModelServerReply reply, (int Tokens, bool IsKnown) cached)
    {
        var text = reply.Fault switch
        {
            ModelServerFault.Empty or ModelServerFault.Declined => string.Empty,
            ModelServerFault.WrongSchema => """{"another":"shape"}""",
            ModelServerFault.Truncated => reply.Text[..(reply.Text.Length / 2)],
            _ => reply.Text,
        };
        var input = Math.Max(0, ModelServerUsage.Count(request.Text) - cached.Tokens);
        var counted = new ModelServerUsage(input, ModelServerUsage.Count(text), cached.IsKnown ? cached.Tokens : 0, cached.IsKnown ? 0 : cached.Tokens);
        return new WireAnswer(request, text, reply.Usage ?? counted, reply.Fault, reply.Pieces);
    }

    /// <summary>Cuts the text into as many pieces as the reply names; fewer when it is shorter.</summary>
    public IEnumerable<string> Cut()
    {
        var length = Math.Max(1, (Text.Length + Pieces - 1) / Pieces);
        return Text.Chunk(length).Select(piece => new string(piece));
    }
}
