using Witan.Models.Embeddings;
using Witan.Models.Faults;
using Witan.Models.Providers;
using Witan.Models.Tests.Providers;
using Witan.Testing.Models;
using Witan.Testing.Processes;

namespace Witan.Models.Tests.Embeddings;

public sealed class OpenAiEmbeddingTests
{
    public static TheoryData<ModelServerFault> Faults =>
    [
        ModelServerFault.WrongKey, ModelServerFault.TooManyRequests, ModelServerFault.NoCredit, ModelServerFault.TooLong, ModelServerFault.NoSuchModel,
        ModelServerFault.ServerError, ModelServerFault.Overloaded, ModelServerFault.CutBeforeHead, ModelServerFault.CutBeforeBody, ModelServerFault.CutInBody,
        ModelServerFault.ResetInStream, ModelServerFault.MalformedJson, ModelServerFault.OtherShape, ModelServerFault.Empty,
    ];

    [Fact]
    public async Task Generate_ManyTexts_SendsThemInBoundedBatchesAndKeepsTheOrder()
    {
        await using var server = ModelServer.Start(ModelServerReply.Of(string.Empty));
        using var provider = Open(server);
        var texts = Enumerable.Range(0, (2 * OpenAiEmbeddingGenerator.BatchMax) + 3).Select(number => $"text {number}").ToList();
        var embeddings = await provider.CreateEmbeddings("model-e", dimensions: 5).GenerateAsync(texts);
        Assert.Equal(texts.Select(text => ModelServerEmbedding.Of(text, 5)), embeddings.Select(embedding => embedding.Vector.ToArray()));
        Assert.Equal([OpenAiEmbeddingGenerator.BatchMax, OpenAiEmbeddingGenerator.BatchMax, 3], server.Requests.Select(request => request.Inputs.Count));
        Assert.Equal(server.Billed.Input, embeddings.Usage!.InputTokenCount);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Generate_ServerGoesWrong_EndsInTheTypedFault(ModelServerFault fault)
    {
        await using var server = ModelServer.Start(ModelServerReply.Failing(fault));
        using var provider = Open(server);
        var error = await Assert.ThrowsAsync<ModelException>(() => provider.CreateEmbeddings("model-e").GenerateAsync(["one", "two"]));
        Assert.Equal(FaultCase.All[fault].Expected, error.Fault);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Generate_Cancelled_ClosesTheConnection()
    {
        await using var server = ModelServer.Start(ModelServerReply.Failing(ModelServerFault.StallBeforeHead));
        using var provider = Open(server);
        using var cancel = new CancellationTokenSource();
        var asking = provider.CreateEmbeddings("model-e").GenerateAsync(["one"], cancellationToken: cancel.Token);
        await Eventually.TrueAsync(() => server.Connections is [{ IsStalled: true }], "the server stalls");
        await cancel.CancelAsync();
        Assert.Equal(cancel.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking)).CancellationToken);
        await Eventually.TrueAsync(() => server.Connections is [{ IsClosed: true }], "the server sees its connection closed");
    }

    [Fact]
    public async Task Open_NothingInTheSettings_GivesNone()
    {
        await using var server = ModelServer.Start(ModelServerReply.Of(string.Empty));
        using var provider = Open(server);
        var providers = new Dictionary<string, IModelProvider> { ["p"] = provider };
        Assert.Null(EmbeddingGenerators.Open(null, providers));
        Assert.NotNull(EmbeddingGenerators.Open(new EmbeddingOptions("p", "model-e"), providers));
        Assert.Throws<ArgumentException>(() => EmbeddingGenerators.Open(new EmbeddingOptions("q", "model-e"), providers));
        Assert.Throws<ArgumentException>(() => EmbeddingGenerators.Open(new EmbeddingOptions("p", "model-e", Dimensions: 0), providers));
    }

    private static OpenAiProvider Open(ModelServer server) => new(ProviderFixture.OptionsOf(ProviderKind.OpenAi, server), TimeProvider.System);
}
