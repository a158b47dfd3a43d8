using Witan.Models.Providers;

namespace Witan.Models.Tests.Providers;

public sealed class OpenAiCancellationTests : CancellationConformance
{
    private protected override ProviderKind Kind => ProviderKind.OpenAi;
}
