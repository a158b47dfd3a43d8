namespace Witan.Testing.Models;

/// <summary>The kinds of request that the model server answers.</summary>
public enum ModelServerWire
{
    /// <summary><c>POST /v1/messages</c>, as Anthropic speaks.</summary>
    Messages,

    /// <summary><c>POST /v1/chat/completions</c>, as OpenAI and those that follow it speak.</summary>
    Chat,

    /// <summary><c>POST /v1/embeddings</c>.</summary>
    Embeddings,

    /// <summary><c>GET /v1/models</c>.</summary>
    Models,
}
