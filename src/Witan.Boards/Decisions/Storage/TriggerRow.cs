using System.Text.Json;
using Witan.Boards.Decisions.Triggers;
using Witan.Kernel.Identity;

namespace Witan.Boards.Decisions.Storage;

/// <summary>A row of the table of triggers.</summary>
internal sealed record TriggerRow
{
    public required string DecisionId { get; init; }

    public required long Number { get; init; }

    public required string Owner { get; init; }

    public required string Metric { get; init; }

    public required string Label { get; init; }

    public required string Comparison { get; init; }

    public required double Threshold { get; init; }

    public required double? Warning { get; init; }

    public required string Unit { get; init; }

    public required string HoldKind { get; init; }

    public required long HoldAmount { get; init; }

    public required string Action { get; init; }

    public required string Origin { get; init; }

    public required string Memory { get; init; }

    public required long? WatchedMs { get; init; }

    public required long? FiredMs { get; init; }

    public required long? AnsweredMs { get; init; }

    public static string Write(TriggerMemory memory) => JsonSerializer.Serialize(memory, BoardsJson.Default.TriggerMemory);

    public static string WordOf(TriggerState state) => state.ToString().ToLowerInvariant();

    public DecisionTrigger ToTrigger() => new()
    {
        DecisionId = DecisionId,
        Number = Number,
        Owner = new UserId(Owner),
        Spec = new TriggerSpec
        {
            Metric = Metric,
            Label = Label,
            Comparison = TriggerComparisons.Read(Comparison),
            Threshold = Threshold,
            Warning = Warning,
            Unit = Unit,
            Hold = new TriggerHold(Enum.Parse<TriggerHoldKind>(HoldKind, ignoreCase: true), HoldAmount),
            Action = Action,
            Origin = Origin,
        },
        Memory = JsonSerializer.Deserialize(Memory, BoardsJson.Default.TriggerMemory)!,
        WatchedSince = DecisionRow.Time(WatchedMs),
        FiredAt = DecisionRow.Time(FiredMs),
        AnsweredAt = DecisionRow.Time(AnsweredMs),
    };
}
