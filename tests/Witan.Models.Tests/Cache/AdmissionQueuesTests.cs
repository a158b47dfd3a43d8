using Witan.Models.Cache;
using Witan.Models.Cache.Admission;
using Witan.Testing.Caching;

namespace Witan.Models.Tests.Cache;

public sealed class AdmissionQueuesTests
{
    private const long Never = long.MaxValue;
    private static readonly CachedAnswer Answer = new(new byte[1]);

    [Fact]
    public void Evict_NobodyWasAskedFor_TakesTheOldest()
    {
        var queues = Filled(3);
        Assert.Equal([0, 1, 2], Evicted(queues, 3));
        Assert.Null(queues.Evict(0));
    }

    [Fact]
    public void Evict_NewcomerWasAskedFor_IsKeptBeforeOthers()
    {
        var queues = new AdmissionQueues(bytesMax: 1);
        var wanted = Node(0);
        queues.Add(wanted);
        queues.Add(Node(1));
        queues.Add(Node(2));
        wanted.Touch();
        Assert.Equal([1, 2, 0], Evicted(queues, 3));
    }

    [Fact]
    public void Add_WhoLeftOnProbationLately_BecomesAMember()
    {
        var queues = Filled(3);
        Assert.Equal([0], Evicted(queues, 1));
        queues.Add(Node(0));
        Assert.Equal([1, 2, 0], Evicted(queues, 3));
    }

    [Fact]
    public void Evict_TimeIsOver_GoesHoweverWarmItIs()
    {
        var queues = new AdmissionQueues(bytesMax: 1);
        var over = AnswerEntry.Of(SampleKeys.Key(0), Answer, expiresMs: 5);
        over.Touch();
        over.Touch();
        queues.Add(over);
        queues.Add(Node(1));
        Assert.Same(over, queues.Evict(nowMs: 5));
    }

    [Fact]
    public void Evict_AllAreHot_Ends()
    {
        var queues = new AdmissionQueues(bytesMax: 1);
        foreach (var number in Enumerable.Range(0, 100))
        {
            var node = Node(number);
            Enumerable.Range(0, 10).ToList().ForEach(_ => node.Touch());
            queues.Add(node);
        }

        Assert.NotNull(queues.Evict(0));
        Assert.Equal(99, queues.Count);
        Assert.Equal(99 * Node(0).Bytes, queues.Bytes);
    }

    [Fact]
    public void Ghosts_ManyLeave_AreBounded()
    {
        var queues = new AdmissionQueues(bytesMax: 1);
        for (var number = 0; number < 10_000; number++)
        {
            queues.Add(Node(number));
            queues.Evict(0);
        }

        Assert.InRange(queues.GhostCount, 1, 64);
    }

    [Fact]
    public void Replace_WarmEntry_KeepsItsPlaceAndHeat()
    {
        var queues = Filled(2);
        var (old, renewed) = (Node(7), Node(7));
        queues.Add(old);
        old.Touch();
        queues.Replace(old, renewed);
        Assert.Equal(1, renewed.Heat);
        Assert.Equal(3, queues.Count);
        Assert.Equal([0, 1, 7], Evicted(queues, 3));
    }

    private static AdmissionQueues Filled(int count)
    {
        var queues = new AdmissionQueues(bytesMax: 1);
        foreach (var number in Enumerable.Range(0, count))
        {
            queues.Add(Node(number));
        }

        return queues;
    }

    private static AnswerEntry Node(int number) => AnswerEntry.Of(SampleKeys.Key(number), Answer, Never);

    private static IEnumerable<int> Evicted(AdmissionQueues queues, int count) => Enumerable.Range(0, count)
        .Select(_ => ((AnswerEntry)queues.Evict(0)!).Key)
        .Select(key => Enumerable.Range(0, 10).Single(number => SampleKeys.Key(number) == key))
        .ToList();
}
