using Microsoft.Extensions.AI;

namespace Witan.Models.Providers;

/// <summary>A provider with its connections. Keep one for as long as the program runs; it may be shared.</summary>
public interface IModelProvider : IDisposable
{
    /// <summary>Gets the name in the settings.</summary>
    string Name { get; }

    /// <summary>Makes a client for a model. Its calls end in an answer, a <see cref="Faults.ModelException"/>, or the caller's own cancellation.</summary>
    /// <param name="model">The model, as the provider names it. It is asked for only when a call is made.</param>
    IChatClient CreateChat(string model);
}
