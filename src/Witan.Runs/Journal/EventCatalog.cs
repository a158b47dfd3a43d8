using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Witan.Runs.Journal;

/// <summary>Gives every kind of event the name under which it is stored, for ever.</summary>
/// <remarks>Filled at start-up and read-only after; a type or a name that stands twice is a programmer's mistake and throws.</remarks>
public sealed class EventCatalog
{
    private readonly Dictionary<string, JsonTypeInfo> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, string> _byType = [];

    /// <summary>Initializes a new instance of the <see cref="EventCatalog"/> class with the events of this module.</summary>
    public EventCatalog()
    {
        Add("run.opened", RunsJson.Default.RunOpened);
        Add("run.closed", RunsJson.Default.RunClosed);
    }

    /// <summary>Gets the names, sorted.</summary>
    public IReadOnlyList<string> Names => [.. _byName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Names a kind of event.</summary>
    /// <param name="name">The stored name, <c>module.happened</c>.</param>
    /// <param name="typeInfo">How it is written and read.</param>
    public EventCatalog Add<T>(string name, JsonTypeInfo<T> typeInfo)
        where T : RunEvent
    {
        _byName.Add(name, typeInfo);
        _byType.Add(typeof(T), name);
        return this;
    }

    /// <summary>Writes an event.</summary>
    /// <param name="runEvent">The event.</param>
    /// <exception cref="InvalidOperationException">Its type has no name.</exception>
    public (string Name, string Payload) Write(RunEvent runEvent)
    {
        ArgumentNullException.ThrowIfNull(runEvent);
        var name = NameOf(runEvent);
        return (name, JsonSerializer.Serialize(runEvent, _byName[name]));
    }

    /// <summary>Gets the stored name of an event.</summary>
    /// <param name="runEvent">The event.</param>
    /// <exception cref="InvalidOperationException">Its type has no name.</exception>
    public string NameOf(RunEvent runEvent)
    {
        ArgumentNullException.ThrowIfNull(runEvent);
        return _byType.TryGetValue(runEvent.GetType(), out var name)
            ? name
            : throw new InvalidOperationException($"{runEvent.GetType().Name} has no name in the event catalog.");
    }

    /// <summary>Reads an event.</summary>
    /// <param name="name">The stored name.</param>
    /// <param name="payload">The stored payload.</param>
    /// <exception cref="Data.StorageException">The name is unknown or the payload does not fit it.</exception>
    public RunEvent Read(string name, string payload)
    {
        if (!_byName.TryGetValue(name, out var typeInfo))
        {
            throw new Data.StorageException(
                Data.StorageFault.Incompatible,
                $"The journal holds an event named '{name}', which this program does not know. Use the newer program that wrote it.");
        }

        try
        {
            return (RunEvent)JsonSerializer.Deserialize(payload, typeInfo)!;
        }
        catch (JsonException error)
        {
            throw new Data.StorageException(
                Data.StorageFault.Damaged, $"An event named '{name}' in the journal cannot be read. Restore the database from a backup.", error);
        }
    }
}
