using Witan.Data;

namespace Witan.DataWorker;

/// <summary>What a worker does with faults: it tells them and goes on.</summary>
internal static class Patiently
{
    /// <summary>Opens, trying twice as a user would; null when it cannot be opened.</summary>
    public static async Task<IDatabase?> OpenAsync(DataOptions options)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            try
            {
                return await WorkerData.OpenAsync(options);
            }
            catch (StorageException error)
            {
                Report("opening", error);
            }
        }

        return null;
    }

    /// <summary>Tells a fault.</summary>
    public static void Report(string what, StorageException error) => Lines.Print($"fault {what} {error.Fault} {error.Message}");
}
