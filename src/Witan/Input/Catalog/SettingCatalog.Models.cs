using Witan.Memory.Serving;
using Witan.Models.Cache;
using Witan.Models.Resilience;
using Witan.Models.Settings;

namespace Witan.Input.Catalog;

/// <summary>The settings of models and of the memory.</summary>
internal static partial class SettingCatalog
{
    private const decimal UsdMax = ModelCaps.UsdMax;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private static IEnumerable<Setting> Models()
    {
        var settings = new ModelSettings();
        yield return Setting.Text("model", null, "One model for everything, as anthropic/MODEL or openai/MODEL, in place of models.roles.") with { IsOutsideFile = true, OwnVariable = ModelInput.ModelVariable };
        yield return Setting.Text("anthropicKey", null, "The key of Anthropic for model.") with { IsOutsideFile = true, IsSecret = true, OwnVariable = ModelInput.AnthropicKeyVariable };
        yield return Setting.Text("openAiKey", null, "The key of OpenAI, or of what follows it, for model.") with { IsOutsideFile = true, IsSecret = true, OwnVariable = ModelInput.OpenAiKeyVariable };
        yield return Setting.Text("openAiAddress", null, "The address of an endpoint that follows OpenAI, for model.") with { IsOutsideFile = true, OwnVariable = ModelInput.OpenAiAddressVariable };
        yield return Setting.Objects("models.providers", "The providers by name.");
        yield return Setting.Objects("models.roles", "The models of each role, the first first. Without it: the built-in analyst.");
        yield return Setting.Objects("models.tenants", "What single tenants have otherwise.");
        yield return Setting.Objects("models.prices", "Prices that go before those that the program knows.");
        yield return new Setting("models.whenDown", SettingKind.Choice, "fallback", "What is done when a role's first model does not answer.") { Choices = ["fallback", "wait", "fail"] };
        yield return Setting.Number("models.caps.callUsd", settings.Caps.CallUsd, 0, UsdMax, "The most that one call may cost, in US dollars.");
        yield return Setting.Number("models.caps.runUsd", settings.Caps.RunUsd, 0, UsdMax, "The most that one run may cost, in US dollars.");
        yield return Setting.Number("models.caps.dayUsd", settings.Caps.DayUsd, 0, UsdMax, "The most that a tenant's calls of a day may cost, in US dollars.");
        yield return Setting.Number("models.calls.outputMax", settings.Calls.OutputMax, 1, 200_000, "The most tokens of an answer when the request does not say.");
        yield return Setting.Number("models.calls.repeatsMax", settings.Calls.RepeatsMax, 0, 5, "How often a call is made again that failed after it may have been paid for.");
    }

    private static IEnumerable<Setting> Resilience()
    {
        var options = new ResilienceOptions();
        yield return Setting.Time("models.resilience.tryTimeout", options.TryTimeout, Tick, Day, "The longest that one try may take; at most totalTimeout.");
        yield return Setting.Time("models.resilience.totalTimeout", options.TotalTimeout, Tick, Day, "The longest that a call may take with its waits and all its tries.");
        yield return Setting.Time("models.resilience.stallTimeout", options.StallTimeout, Tick, Day, "The longest that a stream may be silent.");
        yield return Setting.Switch("models.resilience.streams", options.Streams, "Whether the endpoint can stream.");
        yield return Setting.Number("models.resilience.retriesMax", options.RetriesMax, 0, 10, "How often a call is tried again at most.");
        yield return Setting.Time("models.resilience.backoffMin", options.BackoffMin, Tick, Day, "The pause before the first retry; at most backoffMax.");
        yield return Setting.Time("models.resilience.backoffMax", options.BackoffMax, Tick, Day, "The longest pause when the provider does not say how long to wait.");
        yield return Setting.Time("models.resilience.retryAfterMax", options.RetryAfterMax, TimeSpan.Zero, Day, "The longest wait that a provider may ask for.");
        yield return Setting.Number("models.resilience.retryBudgetShare", (decimal)options.RetryBudgetShare, 0, 1, "How many retries each call allows, whoever makes them.");
        yield return Setting.Number("models.resilience.retryBudgetFloor", options.RetryBudgetFloor, 0, 100, "The retries that are there at the start.");
        yield return Setting.Number("models.resilience.retryBudgetMax", options.RetryBudgetMax, 0, 10_000, "The most retries that can be saved up; at least retryBudgetFloor.");
        yield return Setting.Number("models.resilience.breakerFailures", options.BreakerFailures, 1, 1_000, "How many failures within the window open a model's breaker.");
        yield return Setting.Time("models.resilience.breakerWindow", options.BreakerWindow, Tick, Day, "How long a failure counts.");
        yield return Setting.Time("models.resilience.breakerOpen", options.BreakerOpen, Tick, Day, "How long an open breaker turns calls away.");
        yield return Setting.Number("models.resilience.breakerProbes", options.BreakerProbes, 1, 100, "How many calls are let through after that.");
        yield return Setting.Number("models.resilience.concurrencyMax", options.ConcurrencyMax, 1, 10_000, "The most tries under way at a provider at once.");
        yield return Setting.Number("models.resilience.queueMax", options.QueueMax, 0, 10_000, "The most tries that wait for a provider.");
        yield return Setting.Time("models.resilience.queueWaitMax", options.QueueWaitMax, Tick, Day, "The longest that a try waits for a provider.");
        yield return Setting.Number("models.resilience.ratePerMinute", options.RatePerMinute, 1, 60_000, "The tries that may be sent each minute, on average.");
        yield return Setting.Number("models.resilience.rateBurst", options.RateBurst, 1, 60_000, "The tries that may be sent at once after a pause.");
    }

    private static IEnumerable<Setting> Cache()
    {
        const long Mebi = 1 << 20;
        var options = new CacheOptions();
        yield return Setting.Number("models.cache.memoryBytesMax", options.MemoryBytesMax, Mebi / 16, 16 * 1024 * Mebi, "The most bytes that answers may take in memory.");
        yield return Setting.Number("models.cache.diskBytesMax", options.DiskBytesMax, 4 * Mebi, 1024 * 1024 * Mebi, "The most bytes that the cache may take on the disk.");
        yield return Setting.Time("models.cache.ttl", options.Ttl, TimeSpan.FromSeconds(1), TimeSpan.FromDays(365), "How long an answer is kept at most.");
        yield return Setting.Number("models.cache.answerBytesMax", options.AnswerBytesMax, 1024, 64 * Mebi, "The largest answer that is kept.");
        yield return Setting.Number("models.cache.queueMax", options.QueueMax, 1, 1_000_000, "The most writes that wait for the disk.");
        yield return Setting.Number("models.cache.queueBytesMax", options.QueueBytesMax, Mebi, 1024 * Mebi, "The most bytes that wait for the disk.");
        yield return Setting.Number("models.cache.faultsMax", options.FaultsMax, 1, 100, "How many faults in a row leave the cache with its memory only.");
        yield return Setting.Time("models.cache.probeEvery", options.ProbeEvery, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), "How often a disk that failed is tried again.");
        yield return Setting.Number("models.cache.damagedFilesMax", options.DamagedFilesMax, 0, 100, "How many damaged files are kept.");
    }

    private static IEnumerable<Setting> Memory()
    {
        var flags = new MemoryFlags();
        yield return Setting.OptionalNumber("memory.retentionDays", 1, 36_500, "After how many days what nobody said again is forgotten. Without it: never.");
        yield return Setting.OptionalNumber("memory.capacity", 1, null, "The most notes, facts and episodes that are kept. Without it: any number.");
        yield return Setting.Objects("memory.tenants", "What single tenants have otherwise.");
        yield return Setting.Number("memory.indexPercent", flags.IndexPercent, 0, 100, "For how many per cent of tenants recall asks the index.");
        yield return Setting.Number("memory.diversityPercent", flags.DiversityPercent, 0, 100, "For how many per cent of tenants hits that are alike stand further behind.");
        yield return Setting.Number("memory.timeClustersPercent", flags.TimeClustersPercent, 0, 100, "For how many per cent of tenants the index goes down by time.");
    }
}
