using Witan.Models.Providers;

namespace Witan.Models.Tests.Providers;

public sealed class AnthropicCancellationTests : CancellationConformance
{
    private protected override ProviderKind Kind => ProviderKind.Anthropic;
}
