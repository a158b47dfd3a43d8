using Witan.Data;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.DataWorker;

/// <summary>Makes the writes that <see cref="Numbering"/> describes.</summary>
/// <param name="database">Where to.</param>
public sealed class Entries(IDatabase database)
{
    /// <summary>Makes one write; it throws when it is one that fails.</summary>
    public Task<int> WriteAsync(int writer, int number, CancellationToken cancellationToken) => database.WriteAsync(
        TenantContext.Local,
        async session =>
        {
            for (var part = 0; part < Numbering.Parts(number); part++)
            {
                await InsertAsync(session, writer, number, part);
            }

            return Numbering.Fails(number) ? await InsertAsync(session, writer, number, part: 0) : 0;
        },
        cancellationToken);

    private static Task<int> InsertAsync(DataSession session, int writer, int number, int part) => session.ExecuteAsync(
        WorkerData.Insert,
        new { key = Numbering.Key(writer, number, part), writer, number, filler = new string('x', Numbering.Length(number)) });
}
