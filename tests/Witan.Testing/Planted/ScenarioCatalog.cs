namespace Witan.Testing.Planted;

/// <summary>All families of documents.</summary>
internal static class ScenarioCatalog
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        ScenarioParser.Parse("database-migration", DatabaseMigrationText.Lines),
        ScenarioParser.Parse("shop-launch", ShopLaunchText.Lines),
        ScenarioParser.Parse("office-move", OfficeMoveText.Lines),
        ScenarioParser.Parse("vendor-purchase", VendorPurchaseText.Lines),
        ScenarioParser.Parse("event", EventText.Lines),
        ScenarioParser.Parse("hiring", HiringText.Lines),
        ScenarioParser.Parse("incident", IncidentText.Lines),
        ScenarioParser.Parse("app-rollout", AppRolloutText.Lines),
        ScenarioParser.Parse("retention", RetentionText.Lines),
        ScenarioParser.Parse("network-upgrade", NetworkUpgradeText.Lines),
    ];
}
