using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Witan.Data.Tests.Rows;

/// <summary>Rows of every kind of value, the awkward ones often.</summary>
internal static class AnyRows
{
    private static readonly Gen<object?> Value = Gen.OneOf(
        Gen.Constant((object?)null),
        Gen.Elements(0L, 1, -1, 63, 64, -64, -65, long.MinValue, long.MaxValue).Select(number => (object?)number),
        ArbMap.Default.GeneratorFor<long>().Select(number => (object?)number),
        ArbMap.Default.GeneratorFor<double>().Select(number => (object?)number),
        Gen.Elements("", "a\0b", "naïve – 日本語 🟡", "e\u0301", new string('x', 200)).Select(text => (object?)text),
        ArbMap.Default.GeneratorFor<string>().Select(text => (object?)WellFormed(text ?? string.Empty)),
        ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => (object?)(bytes ?? [])));

    /// <summary>Gets one row.</summary>
    public static Arbitrary<object?[]> One { get; } = Value.ArrayOf().ToArbitrary();

    /// <summary>Gets a table of rows.</summary>
    public static Arbitrary<object?[][]> Many { get; } = Value.ArrayOf().ArrayOf().ToArbitrary();

    /// <summary>A text as a database can hold it: half a surrogate pair becomes a replacement character.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
