namespace Witan.Runs.Tests.Activation;

/// <summary>Waits for what must come true.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    public static async Task TrueAsync(Func<bool> condition, string what, Func<string>? found = null) =>
        await TrueAsync(() => Task.FromResult(condition()), what, found);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what, Func<string>? found = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Most, $"It never came to this: {what}. {found?.Invoke()}");
            await Task.Delay(20);
        }
    }
}
