namespace Witan.Testing.Processes;

/// <summary>Waits for what must come true.</summary>
public static class Eventually
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(60);

    /// <summary>Waits for a condition; a minute, unless another limit is given.</summary>
    /// <exception cref="TimeoutException">It never came true.</exception>
    public static Task TrueAsync(Func<bool> condition, string what, Func<string>? found = null, TimeSpan? limit = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return TrueAsync(() => Task.FromResult(condition()), what, found, limit);
    }

    /// <summary>Waits for a condition; a minute, unless another limit is given.</summary>
    /// <exception cref="TimeoutException">It never came true.</exception>
    public static async Task TrueAsync(Func<Task<bool>> condition, string what, Func<string>? found = null, TimeSpan? limit = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var began = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(began) > (limit ?? Usual))
            {
                throw new TimeoutException($"It never came to this: {what}. {found?.Invoke()}");
            }

            await Task.Delay(20);
        }
    }
}
