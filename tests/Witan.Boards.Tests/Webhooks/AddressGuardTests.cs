using System.Net;
using Witan.Boards.Webhooks;

namespace Witan.Boards.Tests.Webhooks;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::169.254.169.254")]
    [InlineData("169.254.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("100.100.100.200")]
    public void LinkLocalAndMetadata_AreAllowedOnlyByTheSetting(string address)
    {
        Assert.False(AddressGuard.Allows(IPAddress.Parse(address), allowLinkLocal: false));
        Assert.True(AddressGuard.Allows(IPAddress.Parse(address), allowLinkLocal: true));
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("::ffff:0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("255.255.255.255")]
    [InlineData("ff02::1")]
    public void NobodysAddresses_AreNeverAllowed(string address) => Assert.False(AddressGuard.Allows(IPAddress.Parse(address), allowLinkLocal: true));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("192.168.1.1")]
    [InlineData("203.0.113.9")]
    [InlineData("169.253.255.255")]
    [InlineData("169.255.0.0")]
    [InlineData("::1")]
    [InlineData("2001:db8::1")]
    public void Others_AreAllowed(string address) => Assert.True(AddressGuard.Allows(IPAddress.Parse(address), allowLinkLocal: false));
}
