using System.Diagnostics;
using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Storage;

/// <summary>The program that drives the storage, and how much of it a run of the tests asks for.</summary>
internal static class Worker
{
    private const int SeedDefault = 20261121;

    /// <summary>Gets the program, which is built with the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Witan.DataWorker");

    /// <summary>Gets what all chance comes from; <c>WITAN_SEED</c> gives another.</summary>
    public static int Seed { get; } = TestScale.Of("WITAN_SEED", SeedDefault);

    /// <summary>Runs it to its end.</summary>
    public static Task<ProcessResult> RunAsync(params string[] arguments) => WitanProcess.RunAsync(Program, arguments);

    /// <summary>Starts it and leaves it running.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        WitanProcess.Start(Program, arguments, environment);
}
