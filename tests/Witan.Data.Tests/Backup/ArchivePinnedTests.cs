using Witan.Data.Backup;

namespace Witan.Data.Tests.Backup;

/// <summary>Archives of version 0.1.0: every later program reads them. None of these texts is ever edited.</summary>
public sealed class ArchivePinnedTests
{
    private const string Plain = """
        V0lUQU5CQUsBAAAAAAAAu1ksS0IYLopndGH7j/8lPk2fATEUXEsEvx81bC4PxlYAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
        AAAADu808aYcYCzIU+DWLIZYyEOSn9abxOWUdKTo3ujmuMqFgBAAABgxoBAICqqqrqX83UPCAOcYxDnOUa6g6q6mFmEHoJiMM9IC4BflBTFfVQ
        CFNVD1W1CAhwsOM5Loc4XeIel0Osu7/tS/V29Q4dwzAMwzS2Y4JheKgbGkYJ+kOM5qajXV5ioa23dFN9nZF2JpXaXtOmpRdR/3x/YEsIIYT8Pr
        SXtOlI15L/5qqlGwyn+kXH4dcfPYNLOej6jLn4FEEJBiajrmgfKyiQXA5bIbZSPPG94lxxfssjcIDBKadj1mGcXgPfiR0HBhiPPiIoKO+zrwgM
        gj9mXX2KBdTLGUKyy9wEZZEdGMQlTJgBkveK5q0sARRoJ+fBemBQ9TRjUcYeddDN06R5CUy4gLfA4JJoUINLqXBgkNNnASUZFYswWjGI0VquRz
        3KaRBO3gnXSzmIYRIWjb3fo3CDFhJtPxrr9OiM602vezuhhJWhkH5CNQ+WKm7cuHEnN2A9rANMoMofc5Mtly5sPlQq6N0i29vj9bOGloDf8iZc
        CaDkuQ==
        """;

    private const string OfAPassphrase = """
        V0lUQU5CQUsBAQHAJwkAvwaX2v1iq6O/EqgUt/Z5MU+bkp++jr7/MePRLU7dpeStfdqno8kBG9bcfZlEfHmOcNjwcttH4btoAKfQNG5ob/AQa3
        xiwPryVzI4o46SvGtZ0P+yJOZhyfEGA7dD16NlWqPhd2VSElgBAAAB+cjwonijzE3fSotH1q6zN4cugl5XlQOzBr81cVRmw5nPTHj2d9AqGv+X
        zHxqyFYuthZLFR23SWMN0KrStIqnvfi4unFnSgvw9gtAW5X8CXsXE/zAS5a+4azy10FJghF4/xysCUAQ46X4+5WQmecAiZpNdTrgaKHAYpW7J5
        RIFjQmVSN1zsqwsMwtb+ZmFLY+LZpa5ZrtvVsHwe5xXpCHNhi40ghCzP5hLgbnPkTyNc+7inDodlmazUBe87q2HQs6WuFqG7wNQiNLCGNqulZ5
        pFEPlTxrSho73deP4nmDJCcbfycnOTMjpQ/d4mncsfqwF905XO+wCPiCTephw4MtqMKJ6gh1Sqk+IIZaBs3M8V3jCrGvsDTnj/VCCwxpcihYSI
        kiU9w3OoshB+l1txdnhy95BADsjIauIpML6iEPv7WvnVGBQJlriCDYMQHmJ+8LGSg9z58C+9DKsI9iRCKiWPR8et2zC4sL
        """;

    private const string OfAKeyFile = """
        V0lUQU5CQUsBAQIAAAAAgl1cmE4QJmc/Ruvq/S/YmYNgWDxDErOse5oz9Y/JMBg6232yqjREjYl6cvy7mt7ae7fSnOCx/ySAlqQITB/dQ+fCHh
        +ywgO6A6n34RcnpBJmPPCVoRANrnaiLY6C3vVdFrkl9zLRiVgBAAABrKK54U9HUWBhhMs8phoHEjKPEOYyqIGl9BkeVS2YijbYLTX+i1hS+pYS
        PGmfdllIwYRDdlgLenGO/GAIPlbd4nn5oXRaSLQswmbNXWhJgIxnkFXApyada92ycpSKViJiP1sTwDJqoIDvnnsJGr3KChUSg18FVOvpgtBt/E
        Du/u3VnnNsRDZiEpqNiIv22vt1a5hrmeN82s+IvoMlSslqs/Mqzv8h1It47qpU8WVkZnxPVkDh3MXA6zDEtzWz4Gsv2cDRUtfvWi3CkCkB91SD
        O/u5JqIwtiqGlO1nXXwzZMI5ekrSU1gYcfeTHGrzIHF4h9onueHdwPIj9laWqpQeNjnojUUJopblai5RWIkm44xBLDtJ9NJDUZYXGWMslId/uF
        +2qFFJwONFHZcPjVF2Ro3dFINFg++v4QvrK2Bawz3vxJ7wH0UTVlS3HjZHjtVWzSBlYU9VKrsvdvNq6ze5iSkg/oDKRlUr
        """;

    [Fact]
    public Task Read_PlainOf010_GivesItsRows() => ReadsAsync(Plain, key: null);

    [Fact]
    public async Task Read_PassphraseOf010_GivesItsRows()
    {
        using var key = ArchiveKey.FromPassphrase("correct horse");
        await ReadsAsync(OfAPassphrase, key);
    }

    [Fact]
    public async Task Read_KeyFileOf010_GivesItsRows()
    {
        using var key = ArchiveKey.FromKeyFile([.. Enumerable.Range(0, 32).Select(number => (byte)number)]);
        await ReadsAsync(OfAKeyFile, key);
    }

    private static async Task ReadsAsync(string base64, ArchiveKey? key)
    {
        var visitor = new RecordingVisitor();
        var manifest = await ArchiveReader.ReadAsync(new MemoryStream(Convert.FromBase64String(base64)), key, visitor, CancellationToken.None);

        Assert.Equal(["runs", "empty"], visitor.Tables.Select(table => table.Name));
        Assert.Equal(["id", "title", "cost"], visitor.Tables[0].Columns);
        Assert.Equal([[1L, "naïve", 0.5], [2L, null, new byte[] { 0, 255 }]], visitor.Tables[0].Rows);
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.Zero), manifest.CreatedAt);
        Assert.Equal("sqlite", manifest.Engine);
        Assert.Equal(new BackupMigration("runs", 1, new string('a', 64)), Assert.Single(manifest.Migrations));
        Assert.Equal("7d1617dd0a7a72b61f241f522616b1decd93e1f6a12ed57cdfa7fcf5c5a5dbe2", manifest.Tables[0].Checksum);
    }
}
