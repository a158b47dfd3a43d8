using System.Globalization;
using System.Text;
using Witan.Boards.Intake;

namespace Witan.Boards.Decisions;

/// <summary>Writes the document that tells a board what changed since a decision. Pure.</summary>
public static class WhatChanged
{
    /// <summary>The document's name.</summary>
    public const string Name = "what-changed.md";

    /// <summary>Writes it.</summary>
    /// <param name="view">The decision.</param>
    /// <param name="reason">Why it is deliberated again, in somebody's words; null when a trigger alone asks for it.</param>
    public static IncomingDocument Write(DecisionView view, string? reason)
    {
        ArgumentNullException.ThrowIfNull(view);
        var decision = view.Decision;
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# What changed since the decision\n\nDecision {decision.Id} chose the option \"{decision.Option}\"");
        page.Append(CultureInfo.InvariantCulture, $"{(decision.DecidedAt is { } at ? $" on {at.UtcDateTime:yyyy-MM-dd}" : string.Empty)}. It is deliberated again.\n");
        if (!string.IsNullOrWhiteSpace(reason))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## Why\n\n{reason.Trim()}\n");
        }

        var fired = view.Triggers.Where(trigger => trigger.FiredAt is not null).ToList();
        if (fired.Count > 0)
        {
            page.Append("\n## What was observed\n\n");
            foreach (var trigger in fired)
            {
                page.Append(CultureInfo.InvariantCulture, $"- {trigger.Spec.Describe()}: this came true on {trigger.Memory.FirstRed?.UtcDateTime ?? trigger.FiredAt!.Value.UtcDateTime:yyyy-MM-dd}.{Latest(trigger)} What was to be done then: {trigger.Spec.Action}\n");
            }
        }

        return new IncomingDocument(Name, Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static string Latest(DecisionTrigger trigger) => trigger.Memory.LastValue is { } value
        ? $" The last value is {trigger.Spec.Quantity(value)}, and the trigger is {trigger.Memory.State.ToString().ToLowerInvariant()}."
        : string.Empty;
}
