using System.CommandLine;
using System.CommandLine.Help;

namespace Witan.Commands;

/// <summary>Puts examples under the help of a command.</summary>
internal static class HelpExamples
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["deliberate"] =
        [
            "witan deliberate plan.md",
            "witan deliberate --question \"Should we move before the launch?\" --document plan.md --protocol swarm",
            "cat plan.md | witan deliberate - --json",
            "witan deliberate plan.md --detach",
            "witan deliberate plan.md --protocol board --experts 5 --constraint \"budget: at most 50 kEUR\"",
            "witan deliberate -q \"Should we rent or buy?\" --protocol board --personas finance_strategist --approve",
        ],
        ["list"] = ["witan list", "witan list --json"],
        ["show"] = ["witan show 01k3", "witan show 01k3 --at 7", "witan show 01k3 --json"],
        ["resume"] = ["witan resume 01k3", "witan resume 01k3 --reason \"The budget was raised.\" --detach"],
        ["worker"] = ["witan worker", "witan worker --per-tenant 2 --grace 30"],
        ["serve"] = ["witan serve", "witan serve --urls http://127.0.0.1:9000"],
        ["up"] = ["witan up", "witan up --urls http://127.0.0.1:0 --json"],
        ["watch"] = ["witan watch 01k3", "witan watch 01k3 --after 7 --json"],
        ["pause"] = ["witan pause 01k3", "witan pause 01k3 --now --reason \"The plan is being rewritten.\""],
        ["kill"] = ["witan kill 01k3 --reason \"The wrong document.\"", "witan kill --all --yes --reason \"The machine moves.\""],
        ["attach"] = ["witan attach 01k3 offer.md --reason \"The second offer has come.\""],
        ["interject"] = ["witan interject 01k3 \"The launch was moved to May.\""],
        ["answer"] = ["witan answer 01k3 \"In May.\"", "witan answer 01k3 --question launch \"In May.\""],
        ["approve"] = ["witan approve 01k3 --hash 5f2a91c0 --reason \"As discussed.\""],
        ["amend"] = ["witan amend 01k3 --hash 5f2a91c0 --reason \"Too early.\" --text \"Begin in June.\""],
        ["reject"] = ["witan reject 01k3 --hash 5f2a91c0 --reason \"Nobody can operate it.\""],
        ["constrain"] = ["witan constrain 01k3 cost=2.50 --reason \"It is worth more.\"", "witan constrain 01k3 rounds=1 --reason \"It takes too long.\""],
        ["fork"] = ["witan fork 01k3 --at 9 --change rounds=1", "witan fork 01k3 --at 9 --interject \"The launch was moved to May.\" --detach"],
        ["diff"] = ["witan diff 01k3 01k4", "witan diff 01k3 01k4 --json"],
        ["graph"] = ["witan graph board", "witan graph swarm > swarm.mmd"],
        ["export"] = ["witan export 01k3 --format html > record.html"],
        ["import"] = ["witan import record.json", "witan export 01k3 --format json | witan import - --data /srv/witan"],
        ["persona"] = ["witan persona list", "witan persona show security_engineer"],
        ["persona list"] = ["witan persona list", "witan persona list --category tech", "witan persona list --tag risk --all --json"],
        ["persona show"] = ["witan persona show risk_officer", "witan persona show risk_officer --json > harbour_master.json"],
        ["persona add"] = ["witan persona add harbour_master.json"],
        ["persona remove"] = ["witan persona remove harbour_master"],
        ["persona exclude"] = ["witan persona exclude growth_hacker"],
        ["persona include"] = ["witan persona include growth_hacker"],
        ["persona force"] = ["witan persona force legal_advisor"],
        ["persona unforce"] = ["witan persona unforce legal_advisor"],
        ["decisions"] = ["witan decisions list", "witan decisions due"],
        ["decisions list"] = ["witan decisions list", "witan decisions list --status accepted --json", "witan decisions list --due"],
        ["decisions show"] = ["witan decisions show 01k3", "witan decisions show 01k3 --json"],
        ["decisions accept"] =
        [
            "witan decisions accept 01k3 --reason \"The risks are known.\"",
            "witan decisions accept 01k3 --reason \"As discussed.\" --option phased --review 2031-06-01 --reopen-by-itself",
        ],
        ["decisions reject"] = ["witan decisions reject 01k3 --reason \"Nobody can operate it.\""],
        ["decisions due"] = ["witan decisions due", "witan decisions due --json"],
        ["decisions outcome"] = ["witan decisions outcome 01k3 as-expected --note \"No incident in the first month.\""],
        ["decisions calibration"] = ["witan decisions calibration", "witan decisions calibration --json"],
        ["decisions reopen"] = ["witan decisions reopen 01k3", "witan decisions reopen 01k3 --reason \"The lease was extended.\" --document lease.md --detach"],
        ["observe"] = ["witan observe p99-of-index-writes 61 --unit ms", "witan observe error-rate 0.3 --unit % --at 2026-03-02T08:00:00Z --source grafana --json"],
        ["rules"] = ["witan rules list"],
        ["rules list"] = ["witan rules list", "witan rules list --json"],
        ["rules set"] = ["witan rules set cost-analysed --severity critical", "witan rules set privacy-reviewed --requires \"Whoever handles data of people has asked the privacy office.\" --severity major --cue privacy"],
        ["rules off"] = ["witan rules off tests-first"],
        ["rules on"] = ["witan rules on tests-first"],
        ["rules remove"] = ["witan rules remove privacy-reviewed"],
        ["memory"] = ["witan memory add \"The harbour crane lifts 12 t.\"", "witan memory query \"crane\""],
        ["memory add"] =
        [
            "witan memory add \"The harbour crane lifts 12 t.\" --domain harbour --tag crane",
            "witan memory add \"Ada lives in Turin.\" --subject Ada --slot city --value Turin --from 2026-01-15",
        ],
        ["memory query"] = ["witan memory query \"harbour crane\"", "witan memory query \"Ada city\" --as-of 2026-01-01 --explain", "witan memory query crane --domain harbour --limit 3 --json"],
        ["memory show"] = ["witan memory show 01k3", "witan memory show 01k3 --json"],
        ["memory correct"] = ["witan memory correct 01k3 \"The crane lifts 10 t.\"", "witan memory correct 01k3 \"Ada lives in Genoa.\" --value Genoa --from 2026-02-01"],
        ["memory erase"] = ["witan memory erase Ada --dry-run", "witan memory erase Ada --mentions --yes --json"],
        ["memory hold"] = ["witan memory hold 01k3", "witan memory hold 01k3 --release"],
        ["memory patterns"] = ["witan memory patterns", "witan memory patterns --domain harbour --json", "witan memory patterns 3f2a9c1b7d5e8046 --helped"],
        ["memory stats"] = ["witan memory stats", "witan memory stats --json"],
        ["memory reconcile"] = ["witan memory reconcile", "witan memory reconcile --json"],
        ["memory tidy"] = ["witan memory tidy --dry-run", "witan memory tidy"],
        ["memory export"] = ["witan memory export"],
        ["mcp"] = ["witan mcp", "witan mcp --data /srv/witan"],
        ["webhooks"] = ["witan webhooks list"],
        ["webhooks list"] = ["witan webhooks list", "witan webhooks list --json"],
        ["webhooks retry"] = ["witan webhooks retry webhook-delivery/pager/001772438400000/decision.trigger-fired/01k3/1"],
        ["models"] = ["witan models list"],
        ["models list"] = ["witan models list", "witan models list --json"],
        ["models test"] = ["witan models test anthropic/claude-sonnet-4-5"],
        ["cache"] = ["witan cache stats"],
        ["cache stats"] = ["witan cache stats", "witan cache stats --json"],
        ["cache clear"] = ["witan cache clear"],
        ["memory bench"] = ["witan memory bench --locomo conversations.json", "witan memory bench --locomo conversations.json --json"],
        ["audit"] = ["witan audit verify"],
        ["audit verify"] = ["witan audit verify", "witan audit verify --file audit.jsonl"],
        ["audit export"] = ["witan audit export --out audit.jsonl", "witan audit export | witan audit verify --file -"],
        ["config"] = ["witan config show"],
        ["config show"] = ["witan config show", "witan config show server", "witan config show jobs.backupDirectory --json"],
        ["db"] = ["witan db status", "witan db backup witan.backup"],
        ["db status"] = ["witan db status", "witan db status --json"],
        ["db up"] = ["witan db up", "witan db up --dry-run"],
        ["db down"] = ["witan db down --to runs:1 --dry-run", "witan db down --to 0"],
        ["db check"] = ["witan db check", "witan db check --if-older 24"],
        ["db backup"] = ["witan db backup witan.backup", "witan db backup witan.backup --key-file backup.key"],
        ["db restore"] = ["witan db restore witan.backup --verify", "witan db restore witan.backup"],
        ["db move"] = ["witan db move --to postgres", "witan db move --to sqlite"],
        ["db seed"] = ["witan db seed --demo"],
        ["db clean"] = ["witan db clean", "witan db clean --dry-run --verbose"],
    };

    public static void Attach(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction help)
            {
                option.Action = new HelpWithExamples(help);
            }
        }
    }

    /// <summary>Gets the example lines of a command; none when it has none.</summary>
    public static IReadOnlyList<string> Of(Command command) =>
        Examples.GetValueOrDefault(CommandPath.Of(command)) ?? (command is RootCommand ? Examples["deliberate"][..1] : []);
}
