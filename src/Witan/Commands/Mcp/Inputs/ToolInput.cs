namespace Witan.Commands.Mcp.Inputs;

/// <summary>One argument of a tool. Its schema and its check are both made of this, so that a client is told the limits that hold.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What kind of value it has.</param>
/// <param name="Description">What it means.</param>
internal sealed record ToolInput(string Name, ToolInputKind Kind, string Description)
{
    /// <summary>Gets whether a call must have it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets the most characters of a text, or of each text of a list.</summary>
    public int LengthMax { get; init; }

    /// <summary>Gets the most entries of a list.</summary>
    public int ItemsMax { get; init; }

    /// <summary>Gets the smallest number.</summary>
    public long Min { get; init; }

    /// <summary>Gets the largest number.</summary>
    public long Max { get; init; } = long.MaxValue;

    /// <summary>Gets the words of a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Gets what to do with a text that is too long.</summary>
    public string WayOut { get; init; } = "Say it shorter.";

    public static ToolInput Text(string name, int lengthMax, string description) => new(name, ToolInputKind.Text, description) { LengthMax = lengthMax };

    public static ToolInput Choice(string name, IReadOnlyList<string> choices, string description) => new(name, ToolInputKind.Choice, description) { Choices = choices };

    public static ToolInput Whole(string name, long min, long max, string description) => new(name, ToolInputKind.Whole, description) { Min = min, Max = max };

    public static ToolInput Number(string name, long min, long max, string description) => new(name, ToolInputKind.Number, description) { Min = min, Max = max };

    public static ToolInput Flag(string name, string description) => new(name, ToolInputKind.Flag, description);

    public static ToolInput Time(string name, string description) => new(name, ToolInputKind.Time, description);

    public static ToolInput Texts(string name, int itemsMax, int lengthMax, string description) => new(name, ToolInputKind.Texts, description) { ItemsMax = itemsMax, LengthMax = lengthMax };

    public static ToolInput Documents(string name, int itemsMax, int lengthMax, string description) => new(name, ToolInputKind.Documents, description) { ItemsMax = itemsMax, LengthMax = lengthMax };
}
