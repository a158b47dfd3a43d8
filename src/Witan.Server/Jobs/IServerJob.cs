namespace Witan.Server.Jobs;

/// <summary>Work that the server does by itself, now and then.</summary>
public interface IServerJob
{
    /// <summary>Gets its name: lower-case letters and hyphens.</summary>
    string Name { get; }

    /// <summary>Gets what it does, in a sentence.</summary>
    string Does { get; }

    /// <summary>Gets how often; null for by hand only.</summary>
    TimeSpan? Every { get; }

    /// <summary>Does it.</summary>
    /// <param name="cancellationToken">Ends it between two steps.</param>
    /// <returns>What was done, in a line.</returns>
    /// <exception cref="JobFailedException">It found something that somebody has to look at.</exception>
    /// <exception cref="Data.StorageException">The database could not be worked on.</exception>
    Task<string> RunAsync(CancellationToken cancellationToken);
}
