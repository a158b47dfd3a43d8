namespace Witan.Testing.Models;

/// <summary>The embeddings that the model server makes.</summary>
public static class ModelServerEmbedding
{
    /// <summary>Makes the numbers of a text, each from 0 to 1. They follow from its characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How many numbers.</param>
    public static float[] Of(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        var numbers = new float[length];
        for (var i = 0; i < text.Length; i++)
        {
            numbers[i % length] += text[i] % 100 / 100f / ((text.Length / length) + 1);
        }

        return numbers;
    }
}
