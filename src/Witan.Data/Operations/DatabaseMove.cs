using System.Data.Common;
using System.Text.Json;
using Witan.Data.Rows;

namespace Witan.Data.Operations;

/// <summary>Copies everything from one database to another, of either engine, and proves it.</summary>
/// <remarks>
/// Nobody writes to the source meanwhile. Each page of rows is committed to the target together with the mark of how far the
/// move is, so that a move that was killed goes on behind the last page. At the end both sides are read in full and compared.
/// </remarks>
/// <param name="source">From where; it is left as it is.</param>
/// <param name="target">To where; empty, or with the marks of the same move.</param>
/// <param name="time">The clock.</param>
public sealed class DatabaseMove(IDatabase source, IDatabase target, TimeProvider time)
{
    /// <summary>Copies what is not copied yet, and compares both sides.</summary>
    /// <param name="progress">Told after each page.</param>
    /// <param name="cancellationToken">Ends the move after the page in flight; it can be resumed.</param>
    /// <exception cref="StorageException">The target holds something else, somebody writes to the source, or the sides differ.</exception>
    public async Task<MoveResult> RunAsync(IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        await using var frozen = await source.FreezeAsync(cancellationToken);
        return await source.ObserveAsync(
            async session =>
            {
                var tables = ContentTable.All(source.Model, source.Schema, session.Connection);
                if (await BeginAsync(cancellationToken) is not { } mark)
                {
                    return new MoveResult(await ProveDoneAsync(session.Connection, tables, progress, cancellationToken), Resumed: false) { WasDone = true };
                }

                foreach (var table in tables)
                {
                    mark = await CopyAsync(session.Connection, table, mark, progress, cancellationToken);
                }

                var proof = await ProveAsync(session.Connection, tables, progress, cancellationToken);
                await EndAsync();
                return new MoveResult(proof, mark.Attempts > 1);
            },
            cancellationToken);
    }

    /// <summary>Sets the mark, or takes up the one that an earlier attempt left; null when the target is full without one.</summary>
    private async Task<MoveMark?> BeginAsync(CancellationToken cancellationToken)
    {
        var found = await target.ObserveAsync(session => DatabaseFacts.ReadAsync(session, DatabaseFacts.Move), cancellationToken);
        var mark = found is null ? null : JsonSerializer.Deserialize(found.Value, OperationsJson.Default.MoveMark);
        if (mark is null)
        {
            if (!await IsEmptyAsync(cancellationToken))
            {
                return null;
            }

            mark = new MoveMark(source.Place, [], null, null, 0, 0);
        }
        else if (mark.Source != source.Place)
        {
            throw new StorageException(
                StorageFault.Refused,
                $"{target.Place} holds half of a move from {mark.Source}. Finish that one, or take an empty database.");
        }

        mark = mark with { Attempts = mark.Attempts + 1 };
        await WriteAsync(mark, (_, _) => Task.CompletedTask);
        return mark;
    }

    /// <summary>A target may hold what comes with the program, and nothing else.</summary>
    private Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => target.ObserveAsync(
        session => Task.FromResult(ContentTable.All(target.Model, target.Schema, session.Connection).All(table => table.Count(session.Connection) <= SeededRows(table))),
        cancellationToken);

    private int SeededRows(ContentTable table) =>
        target.Model.Modules.SelectMany(module => module.Seeds).Where(seed => seed.Table == table.Name).Sum(seed => seed.Rows.Count);

    /// <summary>A full target is refused, unless it holds just what is to be moved: then an earlier move has done it.</summary>
    private async Task<IReadOnlyList<TableProof>> ProveDoneAsync(
        DbConnection connection, IReadOnlyList<ContentTable> tables, IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        var proofs = await CompareAsync(connection, tables, progress, cancellationToken);
        return proofs.All(proof => proof.IsEqual)
            ? proofs
            : throw new StorageException(
                StorageFault.Refused,
                $"{target.Place} is not empty, and holds something else than {source.Place}. A move needs an empty database; nothing was changed.");
    }

    private async Task<MoveMark> CopyAsync(
        DbConnection connection, ContentTable table, MoveMark mark, IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        if (mark.Done.Contains(table.Name, StringComparer.Ordinal))
        {
            return mark;
        }

        var after = mark.Table == table.Name && mark.LastKey is not null ? RowCodec.Decode(mark.LastKey) : null;
        foreach (var page in table.Pages(connection, after))
        {
            cancellationToken.ThrowIfCancellationRequested();
            mark = mark with { Table = table.Name, LastKey = RowCodec.Encode(page[^1][..table.Columns.Key.Count]), Rows = mark.Rows + page.Count };
            await WriteAsync(mark, (target, loader) => loader.LoadAsync(target, table.Name, table.Columns, page));
            progress?.Report(new OperationProgress("moving", table.Name, mark.Rows));
        }

        mark = mark with { Done = [.. mark.Done, table.Name], Table = null, LastKey = null };
        await WriteAsync(mark, (_, _) => Task.CompletedTask);
        return mark;
    }

    /// <summary>Writes a page and the mark behind it as one transaction.</summary>
    private Task<int> WriteAsync(MoveMark mark, Func<DbConnection, IRowLoader, Task> load) => target.OperateAsync(
        async session =>
        {
            await load(session.Connection, target.Loader);
            await DatabaseFacts.SetAsync(session, DatabaseFacts.Move, JsonSerializer.Serialize(mark, OperationsJson.Default.MoveMark), time.GetUtcNow());
            return 0;
        },
        CancellationToken.None);

    private async Task<IReadOnlyList<TableProof>> ProveAsync(
        DbConnection connection, IReadOnlyList<ContentTable> tables, IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        var proofs = await CompareAsync(connection, tables, progress, cancellationToken);
        return proofs.FirstOrDefault(proof => !proof.IsEqual) is { } different
            ? throw new StorageException(
                StorageFault.Damaged,
                $"The table {different.Table} is not the same on both sides ({different.SourceRows} and {different.TargetRows} rows). "
                + $"{source.Place} is as it was; take an empty database and move again.")
            : proofs;
    }

    private Task<IReadOnlyList<TableProof>> CompareAsync(
        DbConnection connection, IReadOnlyList<ContentTable> tables, IProgress<OperationProgress>? progress, CancellationToken cancellationToken) => target.ObserveAsync(
        session =>
        {
            var proofs = new List<TableProof>();
            foreach (var table in tables)
            {
                progress?.Report(new OperationProgress("comparing", table.Name, 0));
                var here = table.Checksum(connection, cancellationToken);
                var there = table.Checksum(session.Connection, cancellationToken);
                proofs.Add(new TableProof(table.Name, here.Rows, there.Rows, here.ToHex(), there.ToHex()));
            }

            return Task.FromResult<IReadOnlyList<TableProof>>(proofs);
        },
        cancellationToken);

    private Task<int> EndAsync() => target.OperateAsync(
        async session =>
        {
            await DatabaseFacts.RemoveAsync(session, DatabaseFacts.Move);
            return 0;
        },
        CancellationToken.None);
}
