using Witan.Boards.Swarm;
using Witan.Kernel.Identity;
using Witan.Testing.Models;
using Witan.Testing.Swarms;

namespace Witan.Boards.Tests.Swarm;

public sealed class SwarmMaterialTests
{
    [Fact]
    public async Task Debate_OthersArguments_ComeWithoutNamesAndWithoutOnesOwn()
    {
        var inputs = new List<string>();
        var analyst = SwarmHost.Analyst();
        var mind = new ScriptedChatClient(analyst);
        mind.On("swarm_revise", messages =>
        {
            lock (inputs)
            {
                inputs.Add(messages[^1].Contents[^1].ToString()!);
            }

            return """{"positions":[]}""";
        });
        await new SwarmHost(mind).DeliberateAsync(Plans.Flawed);

        Assert.NotEmpty(inputs);
        foreach (var input in inputs.Select(text => System.Text.Json.JsonSerializer.Deserialize(text["INPUT\n".Length..], BoardsJson.Default.SwarmInput)!))
        {
            Assert.All(input.Findings!, finding => Assert.Equal(2, input.Others!.Count(other => other.Finding == finding.Id)));
            Assert.All(input.Own!, own => Assert.DoesNotContain(own, input.Others!));
        }
    }

    [Fact]
    public async Task Debate_SameSeed_SameOrder_AnotherSeed_AnotherOrder()
    {
        var state = await StateAsync();
        var step = new SwarmStep(SwarmTask.Revise, Mind.Rapid, 1);
        var first = SwarmMaterial.ForDebate(state, step).Others!;
        Assert.Equal(first, SwarmMaterial.ForDebate(state, step).Others!);
        var orders = Enumerable.Range(2, 20).Select(seed => SwarmMaterial.ForDebate(state with { Opened = state.Opened! with { Seed = seed } }, step).Others!);
        Assert.Contains(orders, order => !order.SequenceEqual(first));
    }

    private static async Task<SwarmState> StateAsync()
    {
        var host = new SwarmHost();
        var run = await host.OpenAsync(Plans.Flawed);
        await host.DriveAsync(run);
        return await host.Swarm.ReadAsync(TenantContext.Local, run, CancellationToken.None);
    }
}
