using Witan.Kernel.Identity;

namespace Witan.Memory.Truth;

/// <summary>A tag that says whose a memory is: whoever does not see the whole tenant is shown no other's. It says nothing of the work, so that no pattern is made of it.</summary>
public static class OwnerMark
{
    private const string Prefix = "owner-";
    private const int DigestLength = 24;

    /// <summary>Marks what is a user's. A tag is of letters and digits, and a user's id of anything.</summary>
    /// <param name="user">The user.</param>
    public static string Of(UserId user) => Prefix + TextDigest.Quote(user.Value)[..DigestLength];

    /// <summary>Tells whether a tag is such a mark.</summary>
    /// <param name="tag">The tag.</param>
    public static bool Is(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag.Length == Prefix.Length + DigestLength && tag.StartsWith(Prefix, StringComparison.Ordinal);
    }

    /// <summary>Tells whether somebody is shown what has these tags: what is nobody's is everybody's.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="tags">The tags.</param>
    public static bool Shows(TenantContext context, IReadOnlyList<string> tags)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(tags);
        return context.Reach == Reach.Tenant || !tags.Any(Is) || tags.Contains(Of(context.User));
    }
}
