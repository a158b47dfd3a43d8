using System.Diagnostics.CodeAnalysis;

namespace Witan.Kernel.Results;

/// <summary>Either a value or a <see cref="Refusal"/>.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly struct Result<T>
    where T : notnull
{
    private readonly T? _value;
    private readonly Refusal? _refusal;

    private Result(T? value, Refusal? refusal)
    {
        _value = value;
        _refusal = refusal;
    }

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>Wraps a refusal.</summary>
    /// <param name="refusal">The refusal.</param>
    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    /// <summary>Tells which of the two it is.</summary>
    /// <param name="value">The value when the answer is true.</param>
    /// <param name="refusal">The refusal when the answer is false.</param>
    /// <exception cref="InvalidOperationException">The result was never assigned.</exception>
    public bool IsOk([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = _value;
        refusal = _refusal;
        if (_value is null && _refusal is null)
        {
            throw new InvalidOperationException("This result was never given a value or a refusal.");
        }

        return _refusal is null;
    }
}
