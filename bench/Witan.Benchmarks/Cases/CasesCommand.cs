using System.Globalization;
using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Testing.Databases;

namespace Witan.Benchmarks.Cases;

/// <summary>Fills a SQLite file with cases and their history, for what is measured on a large database.</summary>
internal static class CasesCommand
{
    private const int CasesMax = 1_000_000;

    /// <summary>Writes the cases; the exit code is 2 for a wrong call.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (arguments is not ["--data", var directory, "--cases", var text]
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var cases) || cases is < 1 or > CasesMax)
        {
            await Console.Error.WriteLineAsync($"cases: expected --data DIR --cases N, with 1 to {CasesMax} cases");
            return 2;
        }

        await using var database = await Databases.OpenAsync(new DataOptions { Directory = directory }, ProgramTables.Model, TimeProvider.System, CancellationToken.None);
        await CaseData.FillAsync(database, new TenantId("office"), cases);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases:N0} cases, {(long)cases * CaseData.RowsOfCase:N0} rows"));
        return 0;
    }
}
