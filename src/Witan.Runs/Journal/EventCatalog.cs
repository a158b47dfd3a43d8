using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Witan.Runs.Events;

namespace Witan.Runs.Journal;

/// <summary>Gives every kind of event the name under which it is stored, for ever, and reads every version that was ever released.</summary>
/// <remarks>
/// The first version of an event is stored under its bare name, later ones as <c>name@2</c>. A released shape never changes: a new one gets
/// the next number and an upcaster from the one before. Filled at start-up and read-only after; a type or a name that stands twice is a
/// programmer's mistake and throws.
/// </remarks>
public sealed class EventCatalog
{
    private readonly Dictionary<string, Entry> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, Entry> _byType = [];

    /// <summary>Initializes a new instance of the <see cref="EventCatalog"/> class with the events of this module.</summary>
    public EventCatalog() => RunEventNames.AddTo(this);

    /// <summary>Gets the names, sorted.</summary>
    public IReadOnlyList<string> Names => [.. _byName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Gets every name under which an event is or was stored, sorted: the versions of all names.</summary>
    public IReadOnlyList<string> StoredNames =>
        [.. _byName.Values.SelectMany(entry => Enumerable.Range(1, entry.Version).Select(version => StoredName(entry.Name, version))).Order(StringComparer.Ordinal)];

    /// <summary>Names a kind of event.</summary>
    /// <param name="name">The stored name, <c>module.happened</c>.</param>
    /// <param name="typeInfo">How it is written and read.</param>
    /// <param name="upcasters">Turns version n into version n + 1, for every version before the one that is written now, the first first.</param>
    public EventCatalog Add<T>(string name, JsonTypeInfo<T> typeInfo, params IReadOnlyList<Func<JsonObject, JsonObject>> upcasters)
        where T : RunEvent => Add(name, () => typeInfo, upcasters);

    /// <summary>Names a kind of event whose shape is only looked up when one is written or read: most starts of the program need few of them.</summary>
    /// <param name="name">The stored name, <c>module.happened</c>.</param>
    /// <param name="typeInfo">How it is written and read.</param>
    /// <param name="upcasters">Turns version n into version n + 1, for every version before the one that is written now, the first first.</param>
    public EventCatalog Add<T>(string name, Func<JsonTypeInfo<T>> typeInfo, params IReadOnlyList<Func<JsonObject, JsonObject>> upcasters)
        where T : RunEvent
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        ArgumentNullException.ThrowIfNull(upcasters);
        var entry = new Entry(name, typeInfo, upcasters);
        _byName.Add(name, entry);
        _byType.Add(typeof(T), entry);
        return this;
    }

    /// <summary>Writes an event in its newest version.</summary>
    /// <param name="runEvent">The event.</param>
    /// <exception cref="InvalidOperationException">Its type has no name.</exception>
    public (string Name, string Payload) Write(RunEvent runEvent)
    {
        var entry = EntryOf(runEvent);
        return (entry.StoredAs, JsonSerializer.Serialize(runEvent, entry.TypeInfo));
    }

    /// <summary>Gets the name of an event, whatever its version.</summary>
    /// <param name="runEvent">The event.</param>
    /// <exception cref="InvalidOperationException">Its type has no name.</exception>
    public string NameOf(RunEvent runEvent) => EntryOf(runEvent).Name;

    /// <summary>Reads an event of any version.</summary>
    /// <param name="storedName">The stored name.</param>
    /// <param name="payload">The stored payload.</param>
    /// <exception cref="Data.StorageException">The name or the version is unknown, or the payload does not fit it.</exception>
    public RunEvent Read(string storedName, string payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return Read(storedName, Encoding.UTF8.GetBytes(payload));
    }

    /// <summary>Reads an event of any version.</summary>
    /// <param name="storedName">The stored name.</param>
    /// <param name="payload">The stored payload, in UTF-8.</param>
    /// <exception cref="Data.StorageException">The name or the version is unknown, or the payload does not fit it.</exception>
    public RunEvent Read(string storedName, ReadOnlySpan<byte> payload)
    {
        ArgumentNullException.ThrowIfNull(storedName);
        var (name, version) = Split(storedName);
        if (!_byName.TryGetValue(name, out var entry) || version < 1 || version > entry.Version)
        {
            throw new Data.StorageException(
                Data.StorageFault.Incompatible,
                $"The journal holds an event named '{storedName}', which this program does not know. Use the newer program that wrote it.");
        }

        try
        {
            return version == entry.Version
                ? (RunEvent)JsonSerializer.Deserialize(payload, entry.TypeInfo)!
                : (RunEvent)Upcast(entry, version, payload).Deserialize(entry.TypeInfo)!;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw new Data.StorageException(
                Data.StorageFault.Damaged, $"An event named '{storedName}' in the journal cannot be read. Restore the database from a backup.", error);
        }
    }

    private static JsonObject Upcast(Entry entry, int version, ReadOnlySpan<byte> payload) => entry.Upcasters.Skip(version - 1).Aggregate(
        JsonNode.Parse(payload) as JsonObject ?? throw new JsonException("An event is an object."), (json, upcast) => upcast(json));

    private static string StoredName(string name, int version) =>
        version == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}@{version}");

    private static (string Name, int Version) Split(string storedName)
    {
        var at = storedName.LastIndexOf('@');
        return at < 0
            ? (storedName, 1)
            : (storedName[..at], int.TryParse(storedName.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 1 ? version : 0);
    }

    private Entry EntryOf(RunEvent runEvent)
    {
        ArgumentNullException.ThrowIfNull(runEvent);
        return _byType.TryGetValue(runEvent.GetType(), out var entry)
            ? entry
            : throw new InvalidOperationException($"{runEvent.GetType().Name} has no name in the event catalog.");
    }

    private sealed class Entry(string name, Func<JsonTypeInfo> typeInfo, IReadOnlyList<Func<JsonObject, JsonObject>> upcasters)
    {
        private JsonTypeInfo? _typeInfo;

        public string Name => name;

        public JsonTypeInfo TypeInfo => _typeInfo ??= typeInfo();

        public IReadOnlyList<Func<JsonObject, JsonObject>> Upcasters => upcasters;

        public int Version => upcasters.Count + 1;

        public string StoredAs { get; } = StoredName(name, upcasters.Count + 1);
    }
}
