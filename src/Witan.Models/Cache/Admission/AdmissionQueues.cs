namespace Witan.Models.Cache.Admission;

/// <summary>
/// Decides who stays: newcomers are on probation in a small queue, and only who is asked for again comes into the large one. For one thread at a time.
/// </summary>
/// <remarks>
/// S3-FIFO (Yang, Zhang, Qiu, Yue, Rashmi: FIFO Queues are All You Need for Cache Eviction, SOSP 2023), over bytes. A hit moves nothing,
/// so that readers need no lock; most entries of a skewed load are asked for once, and leave through the small queue soon.
/// </remarks>
/// <param name="bytesMax">The budget.</param>
internal sealed class AdmissionQueues(long bytesMax)
{
    /// <summary>The part of the budget that is for those on probation.</summary>
    public const double ProbationShare = 0.1;

    /// <summary>The hits on probation that make a member.</summary>
    public const int HitsToStay = 1;

    /// <summary>At least so many are remembered that left, however few stay.</summary>
    private const int GhostsMin = 64;

    private readonly long _probationBytes = (long)(bytesMax * ProbationShare);
    private readonly NodeQueue _probation = new();
    private readonly NodeQueue _members = new();
    private readonly Ghosts _ghosts = new();

    public long Bytes => _probation.Bytes + _members.Bytes;

    public int Count => _probation.Count + _members.Count;

    /// <summary>Gets how many are remembered that left; each takes some 60 bytes, which the members' own costs include.</summary>
    public int GhostCount => _ghosts.Count;

    /// <summary>Takes a newcomer in. The caller has made room before.</summary>
    public void Add(QueueNode node) => (_ghosts.Take(node.Trace) ? _members : _probation).Add(node);

    /// <summary>Puts a node in another's place: the same key with another answer keeps what its hits earned.</summary>
    public void Replace(QueueNode old, QueueNode node)
    {
        var home = old.Home ?? _probation;
        Remove(old);
        node.Cool(old.Heat);
        home.Add(node);
    }

    /// <summary>Takes a node out that is to go for another reason than room.</summary>
    public static void Remove(QueueNode node) => node.Home?.Remove(node);

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        while ((_probation.Oldest ?? _members.Oldest) is { } node)
        {
            Remove(node);
        }

        _ghosts.Clear();
    }

    /// <summary>Takes out whoever is worth least; null when nobody is left.</summary>
    /// <param name="nowMs">The time: whoever has outlived his goes first when his turn comes.</param>
    public QueueNode? Evict(long nowMs)
    {
        // Ends: each turn takes a node out, moves it to the members for good, or cools a member that is warm.
        while (true)
        {
            if (_probation.Oldest is { } newcomer && (_probation.Bytes > _probationBytes || _members.Count == 0))
            {
                _probation.Remove(newcomer);
                if (newcomer.ExpiresMs <= nowMs)
                {
                    return newcomer;
                }

                if (newcomer.Heat < HitsToStay)
                {
                    _ghosts.Add(newcomer.Trace, Math.Max(GhostsMin, Count));
                    return newcomer;
                }

                newcomer.Cool(0);
                _members.Add(newcomer);
            }
            else if (_members.Oldest is { } member)
            {
                _members.Remove(member);
                if (member.Heat == 0 || member.ExpiresMs <= nowMs)
                {
                    return member;
                }

                member.Cool((byte)(member.Heat - 1));
                _members.Add(member);
            }
            else
            {
                return null;
            }
        }
    }
}
