namespace Witan.Boards.Decisions;

/// <summary>What the ledger puts into the outbox, by name.</summary>
public static class DecisionMessages
{
    /// <summary>A trigger fired: the topic that webhooks are told of.</summary>
    public const string TriggerFired = "decision.trigger-fired";

    /// <summary>A decision is to be deliberated again, because its trigger fired and it asks for that.</summary>
    public const string Reopen = "decision.reopen";
}
