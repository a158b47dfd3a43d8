using System.Text.Json;
using Microsoft.Extensions.AI;
using Witan.Kernel.Identity;
using Witan.Models.Cache;
using Witan.Models.Calls;

namespace Witan.Models.Tests.Cache;

public sealed class CacheKeyBuilderTests
{
    private static readonly TenantContext Context = new(new TenantId("north"), new UserId("ada"));

    /// <summary>What each option is changed to, and whether a request with it is cached at all. A new option fails the test until it stands here.</summary>
    private static readonly Dictionary<string, (Action<ChatOptions> Change, bool IsCached)> Options = new(StringComparer.Ordinal)
    {
        [nameof(ChatOptions.ConversationId)] = (options => options.ConversationId = "c", false),
        [nameof(ChatOptions.Instructions)] = (options => options.Instructions = "i", true),
        [nameof(ChatOptions.Temperature)] = (options => options.Temperature = 0.5f, true),
        [nameof(ChatOptions.MaxOutputTokens)] = (options => options.MaxOutputTokens = 5, true),
        [nameof(ChatOptions.TopP)] = (options => options.TopP = 0.5f, true),
        [nameof(ChatOptions.TopK)] = (options => options.TopK = 5, true),
        [nameof(ChatOptions.FrequencyPenalty)] = (options => options.FrequencyPenalty = 0.5f, true),
        [nameof(ChatOptions.PresencePenalty)] = (options => options.PresencePenalty = 0.5f, true),
        [nameof(ChatOptions.Seed)] = (options => options.Seed = 5, true),
        [nameof(ChatOptions.Reasoning)] = (options => options.Reasoning = new ReasoningOptions { Effort = ReasoningEffort.High }, true),
        [nameof(ChatOptions.ResponseFormat)] = (options => options.ResponseFormat = ChatResponseFormat.Json, true),
        [nameof(ChatOptions.ModelId)] = (options => options.ModelId = "other", true),
        [nameof(ChatOptions.StopSequences)] = (options => options.StopSequences = ["stop"], true),
        [nameof(ChatOptions.AllowMultipleToolCalls)] = (options => options.AllowMultipleToolCalls = false, true),
        [nameof(ChatOptions.ToolMode)] = (options => options.ToolMode = ChatToolMode.RequireSpecific("f"), true),
        [nameof(ChatOptions.Tools)] = (options => options.Tools = [AIFunctionFactory.CreateDeclaration("f", "d", JsonElement.Parse("{}"))], true),
        [nameof(ChatOptions.AllowBackgroundResponses)] = (options => options.AllowBackgroundResponses = true, false),
        [nameof(ChatOptions.ContinuationToken)] = (options => options.ContinuationToken = ResponseContinuationToken.FromBytes(new byte[] { 1 }), false),
        [nameof(ChatOptions.RawRepresentationFactory)] = (options => options.RawRepresentationFactory = _ => null, false),
        [nameof(ChatOptions.AdditionalProperties)] = (options => options.AdditionalProperties = new() { ["p"] = 1 }, true),
    };

    [Fact]
    public void Build_FieldsShiftedAcrossTheirBorders_NeverMeet()
    {
        // Every way to cut these letters into six fields, and messages, that differ in nothing but where one ends and the next begins.
        const string letters = "aaaaaaaaaaaaaaaaaaaaaaaaaaa";
        var seen = new HashSet<CacheKey>();
        var built = 0;
        for (var first = 1; first < 12; first++)
        {
            for (var second = first + 1; second < 15; second++)
            {
                for (var third = second + 1; third < 18; third++)
                {
                    for (var fourth = third + 1; fourth < 21; fourth++)
                    {
                        for (var fifth = fourth + 1; fifth < 24; fifth++)
                        {
                            for (var sixth = fifth; sixth < 27; sixth++)
                            {
                                var call = new ModelCall(new TenantContext(new TenantId(letters[..first]), new UserId("u")), letters[first..second], letters[second..third]);
                                seen.Add(CacheKeyBuilder.Build(
                                    letters[third..fourth], letters[fourth..fifth], call, [new(ChatRole.User, letters[fifth..sixth]), new(ChatRole.User, letters[sixth..])], null)!.Value);
                                built++;
                            }
                        }
                    }
                }
            }
        }

        Assert.True(built >= 100_000, $"{built}");
        Assert.Equal(built, seen.Count);
        Assert.Equal(built, seen.Select(key => Hash(key)).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Build_AnyOptionChanges_ChangesTheKeyOrIsNotCached()
    {
        var plain = Key(new ChatOptions());
        foreach (var property in typeof(ChatOptions).GetProperties().Where(property => property.CanWrite))
        {
            Assert.True(Options.TryGetValue(property.Name, out var option), $"{property.Name} is an option that nobody thought of.");
            var options = new ChatOptions();
            option.Change(options);
            Assert.Equal(option.IsCached, Key(options) is not null);
            Assert.NotEqual(plain, Key(options));
            Assert.Equal(Key(options), Key(options.Clone()));
        }
    }

    [Fact]
    public void Build_PartsOfAnOptionChange_ChangeTheKey()
    {
        ChatOptions[] options =
        [
            new() { StopSequences = ["a", "b"] },
            new() { StopSequences = ["ab"] },
            new() { ResponseFormat = ChatResponseFormat.Text },
            new() { ResponseFormat = ChatResponseFormat.Json },
            new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse("""{"type":"object"}"""), "s") },
            new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse("""{"type":"array"}"""), "s") },
            new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse("""{"type":"array"}"""), "t") },
            new() { ToolMode = ChatToolMode.Auto },
            new() { ToolMode = ChatToolMode.None },
            new() { ToolMode = ChatToolMode.RequireAny },
            new() { Temperature = 0 },
            new() { TopP = 0 },
            new() { AdditionalProperties = new() { ["a"] = "1" } },
            new() { AdditionalProperties = new() { ["a"] = 1 } },
            new() { AdditionalProperties = new() { ["a"] = null } },
            new() { Reasoning = new ReasoningOptions { Effort = ReasoningEffort.Low } },
            new() { Reasoning = new ReasoningOptions { Output = ReasoningOutput.Full } },
        ];
        Assert.Equal(options.Length, options.Select(Key).Distinct().Count());
        Assert.All(options.Select(Key), key => Assert.NotNull(key));
    }

    [Fact]
    public void Build_PartsOfAMessageChange_ChangeTheKey()
    {
        ChatMessage[][] requests =
        [
            [],
            [new(ChatRole.User, "a")],
            [new(ChatRole.User, "b")],
            [new(ChatRole.System, "a")],
            [new(ChatRole.User, "a") { AuthorName = "x" }],
            [new(ChatRole.User, "a"), new(ChatRole.User, "b")],
            [new(ChatRole.User, "b"), new(ChatRole.User, "a")],
            [new(ChatRole.User, [new TextContent("a"), new TextContent("b")])],
            [new(ChatRole.User, [new TextContent("ab")])],
            [new(ChatRole.User, [new TextReasoningContent("ab")])],
            [new(ChatRole.User, [new DataContent(new byte[] { 1 }, "image/png")])],
            [new(ChatRole.User, [new DataContent(new byte[] { 2 }, "image/png")])],
            [new(ChatRole.User, [new DataContent(new byte[] { 1 }, "image/gif")])],
            [new(ChatRole.User, "a") { AdditionalProperties = new() { ["x"] = 1 } }],
            // Broken halves of characters, which are one and the same in UTF-8.
            [new(ChatRole.User, "\ud800")],
            [new(ChatRole.User, "\ud801")],
        ];
        Assert.Equal(requests.Length, requests.Select(request => Key(null, request)).Distinct().Count());
    }

    [Fact]
    public void Build_ToolThatTheProviderRuns_IsNotCached() => Assert.Null(Key(new ChatOptions { Tools = [new HostedWebSearchTool()] }));

    [Fact]
    public void Build_OptionsCarryTheCallAndItsBudget_IsTheSameKey()
    {
        var call = new ModelCall(Context, "critic", "v1");
        var options = new ChatOptions { Temperature = 1 };
        call.PutInto(options);
        Assert.Equal(Build(call, new ChatOptions { Temperature = 1, AdditionalProperties = [] }), Build(call, options));

        static CacheKey? Build(ModelCall call, ChatOptions options) => CacheKeyBuilder.Build("p", "m", call, [], options);
    }

    private static CacheKey? Key(ChatOptions? options) => Key(options, [new(ChatRole.User, "hello")]);

    private static CacheKey? Key(ChatOptions? options, params ChatMessage[] messages) =>
        CacheKeyBuilder.Build("provider", "model", new ModelCall(Context, "critic", "v1"), messages, options);

    private static string Hash(CacheKey key)
    {
        var hash = new byte[CacheKey.HashBytes];
        key.CopyTo(hash);
        return Convert.ToHexString(hash);
    }
}
