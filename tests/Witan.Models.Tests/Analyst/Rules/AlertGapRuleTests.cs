using Witan.Models.Analyst.Rules;

namespace Witan.Models.Tests.Analyst.Rules;

public sealed class AlertGapRuleTests
{
    private static readonly AlertGapRule Rule = new();

    [Theory]
    [InlineData("- API response: <400ms p95", "- Response time > 1s p95")]
    [InlineData("- Error rate < 0.5%", "- Error rate > 5%")]
    [InlineData("- Search latency < 200 ms", "- Search latency > 800 ms")]
    [InlineData("- Uptime at least 99.9%", "- Uptime < 99%")]
    [InlineData("- Cache hit rate: >90%", "- Cache hit rate < 60%")]
    [InlineData("- Waiting time at the desk: at most 10 minutes", "- Waiting time at the desk above 30 minutes")]
    [InlineData("- Failed deliveries < 1%", "- Failed deliveries > 4%")]
    [InlineData("- p99 checkout latency < 300 ms", "- p99 checkout latency > 2 s")]
    [InlineData("- Missed calls below 2%", "- Missed calls above 10%")]
    [InlineData("- Door-to-triage time under 15 minutes", "- Door-to-triage time over 45 minutes")]
    public void Find_AlertFarBeyondTheTarget_IsReported(string target, string alert) =>
        RuleCases.Single(Rule, $"# Plan\n\n## Success criteria\n\n{target}\n\n## Alert thresholds\n\n{alert}\n");

    [Theory]
    [InlineData("- API response: <400ms p95", "- Response time > 500 ms p95")]
    [InlineData("- Error rate < 1%", "- Error rate > 1%")]
    [InlineData("- API response: <400ms p95", "- Response time > 1s p99")]
    [InlineData("- Search latency < 200 ms", "- Upload latency > 2 s")]
    [InlineData("- Cache hit rate: >90%", "- Cache hit rate < 85%")]
    [InlineData("- Uptime at least 99.9%", "- Uptime < 99.9%")]
    [InlineData("- Search latency < 200 ms", "- CPU > 80%")]
    [InlineData("- Memory below 70%", "- Memory > 80%")]
    [InlineData("- Current error rate is 0.5%", "- Error rate > 5%")]
    [InlineData("- Backups finish < 2 hours", "- Disk fills up > 12 hours")]
    public void Find_AlertNearTheTargetOrOnSomethingElse_IsLeftAlone(string target, string alert) =>
        RuleCases.None(Rule, $"# Plan\n\n## Success criteria\n\n{target}\n\n## Alert thresholds\n\n{alert}\n");
}
