using System.Globalization;
using Witan.Models.Cache;
using Witan.Models.Cache.Disk;
using Witan.Testing;
using Witan.Testing.Caching;

namespace Witan.Models.Tests.Cache;

/// <summary>Files with flipped bits, with pieces of something else, and cut ones: an answer that comes from them is the one that was written.</summary>
public sealed class DamagedAnswersTests : IDisposable
{
    private const int Files = 10_000;
    private const int Answers = 24;

    /// <summary>One file in so many is opened by the whole of the disk, written to, and read again; the others are only read.</summary>
    private const int WholeEvery = 50;

    /// <summary>One in so many is damaged in its log, which is slower: it is moved into the file when it is closed.</summary>
    private const int LogEvery = 25;

    private readonly ManualTimeProvider _time = new();
    private readonly TemporaryDirectory _directory = new();
    private readonly byte[][] _contents = [.. Enumerable.Range(0, Answers).Select(number => SampleKeys.Answer(number, number == 0 ? 12_000 : 100 + (number * 60)).Content.ToArray())];
    private readonly CacheKey[] _keys = [.. Enumerable.Range(0, Answers).Select(number => SampleKeys.Key(number))];
    private long _found;
    private long _wrong;
    private long _setAside;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Find_TenThousandDamagedFiles_GiveNoWrongAnswer()
    {
        var (file, log) = await MakeAsync();
        Parallel.For(0, Files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
        {
            var random = new Random(number);
            var isLog = number % LogEvery == 0;
            var (damagedFile, damagedLog) = isLog ? (file.Early, Damage(log, random)) : (Damage(file.Late, random), null);
            var directory = Directory.CreateDirectory(_directory.Combine($"damaged-{number}")).FullName;
            var path = Path.Combine(directory, CacheOptions.FileName);
            File.WriteAllBytes(path, damagedFile);
            if (damagedLog is not null)
            {
                File.WriteAllBytes(path + "-wal", damagedLog);
            }

            if (number % WholeEvery == 1 || (isLog && number % WholeEvery == 0))
            {
                UseWholeAsync(directory).GetAwaiter().GetResult();
            }
            else
            {
                Read(path);
            }

            Directory.Delete(directory, recursive: true);
        });
        Repository.WriteTable("cache-damage", string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | damaged files of the answer cache | answers asked for | found unharmed | set aside or lost | wrong |
            | ---: | ---: | ---: | ---: | ---: |
            | {Files} | {(long)Files * Answers} | {_found} | {_setAside} | {_wrong} |

            """));
        Assert.Equal(0, _wrong);
        Assert.InRange(_found, Files, (long)Files * Answers);
        Assert.InRange(_setAside, Files, (long)Files * Answers);
    }

    private static byte[] Damage(byte[] source, Random random)
    {
        var bytes = source.ToArray();
        switch (random.Next(4))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                random.NextBytes(bytes.AsSpan(random.Next(bytes.Length - 600), random.Next(1, 600)));
                return bytes;
            case 2:
                // A page in another's place, as a disk does that writes to the wrong one.
                var (from, to) = (random.Next(bytes.Length / 4096), random.Next(bytes.Length / 4096));
                bytes.AsSpan(from * 4096, 4096).ToArray().CopyTo(bytes.AsSpan(to * 4096));
                return bytes;
            default:
                for (var flips = random.Next(1, 9); flips > 0; flips--)
                {
                    bytes[random.Next(random.Next(4) == 0 ? 4096 : bytes.Length)] ^= (byte)(1 << random.Next(8));
                }

                return bytes;
        }
    }

    /// <summary>Makes a file of which half is in its log still, and the same with all of it in the file.</summary>
    private async Task<((byte[] Early, byte[] Late) File, byte[] Log)> MakeAsync()
    {
        var path = Path.Combine(_directory.Path, "whole", CacheOptions.FileName);
        byte[] early;
        byte[] log;
        await using (var disk = Open(Path.GetDirectoryName(path)!))
        {
            for (var number = 0; number < Answers; number++)
            {
                Assert.True(disk.TryPut(_keys[number], new CachedAnswer(_contents[number]), _time.GetUtcNow().AddDays(30)));
                await disk.FlushAsync(CancellationToken.None);
            }

            early = Copy(path);
            log = Copy(path + "-wal");
        }

        Assert.InRange(log.Length, 10_000, 1_000_000);
        return ((early, Copy(path)), log);
    }

    private static byte[] Copy(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private void Read(string path)
    {
        try
        {
            using var reader = new AnswerFileReader(path);
            for (var number = 0; number < Answers; number++)
            {
                Judge(number, Find(reader, number));
            }
        }
        catch (Exception error) when (DiskTrouble.IsTrouble(error))
        {
            Interlocked.Add(ref _setAside, Answers);
        }
    }

    private CachedAnswer? Find(AnswerFileReader reader, int number)
    {
        try
        {
            return reader.Find(_keys[number], _time.GetUtcNow().ToUnixTimeMilliseconds()).Answer;
        }
        catch (Exception error) when (DiskTrouble.IsTrouble(error))
        {
            return null;
        }
    }

    private async Task UseWholeAsync(string directory)
    {
        await using var disk = Open(directory);
        for (var number = 0; number < Answers; number++)
        {
            Judge(number, disk.Find(_keys[number])?.Answer);
        }

        // Whatever was found: what is kept from now on is found again, in this file or in another one.
        await disk.FlushAsync(CancellationToken.None);
        for (var attempt = 0; attempt < 3 && disk.Find(SampleKeys.Key(1_000)) is null; attempt++)
        {
            disk.TryPut(SampleKeys.Key(1_000), SampleKeys.Answer(1_000, 300), _time.GetUtcNow().AddDays(30));
            await disk.FlushAsync(CancellationToken.None);
        }

        Assert.Equal(1_000, SampleKeys.Mark(disk.Find(SampleKeys.Key(1_000))!.Answer));
    }

    private void Judge(int number, CachedAnswer? answer)
    {
        if (answer is null)
        {
            Interlocked.Increment(ref _setAside);
        }
        else if (answer.Content.Span.SequenceEqual(_contents[number]))
        {
            Interlocked.Increment(ref _found);
        }
        else
        {
            Interlocked.Increment(ref _wrong);
        }
    }

    private AnswerDisk Open(string directory) => new(new CacheOptions { Directory = directory }, _time);
}
