using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Witan.Commands.Mcp;

namespace Witan.Tests.Mcp;

/// <summary>Of lines over the limit the rest is dropped, whatever the pieces in which they come.</summary>
public sealed class MessageBoundTests
{
    [Fact]
    public void Read_CutsWhatIsTooLongAndNothingElse()
    {
        var lines = Gen.Choose(0, 12).Select(length => new string('x', length)).ListOf();
        Prop.ForAll(Gen.Zip(lines, Gen.Choose(1, 9)).ToArbitrary(), pair =>
        {
            var (given, piece) = pair;
            const int limit = 6;
            var (cut, ended) = (0, 0);
            using var bound = new MessageBound(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(given.Select(line => line + "\n")))), limit, () => cut++, () => ended++);
            var read = ReadAll(bound, piece).GetAwaiter().GetResult();

            Assert.Equal(string.Concat(given.Select(line => line[..Math.Min(limit, line.Length)] + "\n")), read);
            Assert.Equal(given.Count(line => line.Length > limit), cut);
            Assert.Equal(1, ended);
        }).QuickCheckThrowOnFailure();
    }

    private static async Task<string> ReadAll(MessageBound bound, int piece)
    {
        var (all, buffer) = (new List<byte>(), new byte[piece]);
        while (await bound.ReadAsync(buffer) is var read && read > 0)
        {
            all.AddRange(buffer[..read]);
        }

        return Encoding.UTF8.GetString([.. all]);
    }
}
