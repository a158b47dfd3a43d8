using Witan.Benchmarks.GroupCommit;

return args switch
{
    ["group-commit", .. var rest] => await GroupCommitCommand.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Witan.Benchmarks group-commit [--writers N] [--seconds N] [--runs N] [--data DIR]");
    return 2;
}
