using Witan.Server.Supervision;

namespace Witan.Server.Tests.Supervision;

public sealed class ServingLineTests
{
    [Fact]
    public void Read_WhatWasWritten_GivesItBack() =>
        Assert.Equal(["http://127.0.0.1:8080", "http://[::1]:8080"], ServingLine.Read(ServingLine.Write(["http://127.0.0.1:8080", "http://[::1]:8080"])));

    [Theory]
    [InlineData("")]
    [InlineData("Witan serves http://127.0.0.1:8080")]
    [InlineData("{\"witanServes\":")]
    [InlineData("{\"witanServes\":\"http://127.0.0.1\"}")]
    [InlineData("{\"witanServes\":[1]}")]
    [InlineData("{\"witanServes\":[null]}")]
    public void Read_AnotherLine_IsNone(string line) => Assert.Null(ServingLine.Read(line));
}
