using System.Collections.Frozen;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Words that writers exchange for one another. The first of a group stands for all.</summary>
internal static class Synonyms
{
    /// <summary>Two words written for one.</summary>
    public static readonly FrozenDictionary<(string First, string Second), string> Pairs =
        new Dictionary<(string, string), string>
        {
            [("time", "out")] = "timeout", [("times", "out")] = "timeout", [("timed", "out")] = "timeout", [("timing", "out")] = "timeout",
            [("go", "live")] = "golive", [("goes", "live")] = "golive", [("going", "live")] = "golive", [("went", "live")] = "golive",
            [("response", "time")] = "latency", [("response", "times")] = "latency", [("back", "up")] = "backup", [("backed", "up")] = "backup",
            [("head", "count")] = "headcount", [("kick", "off")] = "kickoff", [("roll", "back")] = "rollback", [("roll", "out")] = "rollout",
            [("cut", "over")] = "cutover", [("web", "site")] = "website", [("data", "base")] = "database", [("log", "in")] = "login",
            [("sign", "up")] = "signup", [("staff", "member")] = "staff", [("staff", "members")] = "staff", [("team", "member")] = "staff",
            [("team", "members")] = "staff", [("time", "limit")] = "timeout", [("down", "time")] = "downtime", [("work", "station")] = "workstation",
            [("due", "date")] = "deadline", [("lead", "time")] = "leadtime", [("size", "limit")] = "size", [("rate", "limit")] = "ratelimit",
            [("rate", "limits")] = "ratelimit", [("rate", "limiting")] = "ratelimit", [("rate", "limited")] = "ratelimit",
        }.ToFrozenDictionary();

    /// <summary>Words that writers exchange for one another.</summary>
    public static readonly FrozenDictionary<string, string> Words = Groups(
        "timeout timeouts",
        "golive launch launches launched launching cutover",
        "retention retain retains retained retaining keep keeps kept keeping purge purges purged delete deletes deleted deletion erase erased store stored",
        "staff employee employees colleague colleagues people person persons worker workers headcount personnel",
        "engineer engineers developer developers devs programmer programmers",
        "attendee attendees guest guests participant participants visitor visitors delegate delegates",
        "pupil pupils student students child children learner learners",
        "customer customers client clients", "retry retries retried attempt attempts", "latency latencies response responses",
        "uptime availability available", "deadline due", "register registers registered registering registration registrations", "limit limits limited maximum max cap capped ceiling", "start starts started begin begins kickoff commence commences starting beginning",
        "end ends ended finish finishes finished conclude concludes ending",
        "session sessions", "backup backups", "budget budgets budgeted", "deposit deposits", "fee fees charge charges",
        "interval frequency", "replica replicas", "thread threads worker-thread", "pool pools", "node nodes", "hire hires hired recruit recruits recruiting",
        "doctor doctors physician physicians", "supplier suppliers vendor vendors", "room rooms", "seat seats", "connection connections conn conns",
        "request requests req reqs", "episode episodes", "minute minutes", "concurrent concurrency simultaneous simultaneously parallel",
        "opening opens open opened", "closing closes closed", "database databases db", "message messages msg msgs",
        "delivery deliver delivers delivered deliveries", "payment pay pays paid payments payable", "cancellation cancel cancels cancelled canceled cancelling",
        "freeze freezes frozen freezing", "volunteer volunteers", "capacity capacities", "venue hall", "warranty guarantee guaranteed", "size sizes");

    private static FrozenDictionary<string, string> Groups(params string[] lines)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var words = line.Split(' ');
            foreach (var word in words)
            {
                map.TryAdd(word, words[0]);
            }
        }

        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
