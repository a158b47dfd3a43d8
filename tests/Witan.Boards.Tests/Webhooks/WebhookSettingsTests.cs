using Witan.Boards.Webhooks;

namespace Witan.Boards.Tests.Webhooks;

public sealed class WebhookSettingsTests
{
    private static readonly WebhookTarget Good = new() { Name = "pager", Url = new Uri("https://pager.example/hook"), SecretVariable = "PAGER_SECRET" };

    [Fact]
    public void FindFaults_OfGoodSettings_IsEmpty() => Assert.Empty(new WebhookSettings { Targets = [Good] }.FindFaults());

    [Fact]
    public void FindFaults_NamesEach()
    {
        WebhookTarget[] bad =
        [
            Good with { Name = "Pager!" }, Good with { Name = new string('a', 33) }, Good with { Url = null }, Good with { Url = new Uri("ftp://pager.example") },
            Good with { Url = new Uri("https://me:secret@pager.example") }, Good with { Url = new Uri("/hook", UriKind.Relative) }, Good with { SecretVariable = " " },
        ];
        Assert.All(bad, target => Assert.Single(new WebhookSettings { Targets = [target] }.FindFaults()));
        Assert.Single(new WebhookSettings { Targets = [Good, Good] }.FindFaults());
        Assert.Single(new WebhookSettings { TimeoutSeconds = 26 }.FindFaults());
        Assert.Contains("10", Assert.Single(new WebhookSettings { Targets = [.. Enumerable.Range(0, 11).Select(number => Good with { Name = $"t{number}" })] }.FindFaults()), StringComparison.Ordinal);
    }
}
