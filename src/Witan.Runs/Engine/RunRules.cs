using Witan.Runs.Driving;

namespace Witan.Runs.Engine;

/// <summary>What drives a run under one definition.</summary>
/// <param name="Protocol">The rule.</param>
/// <param name="Executor">The effects.</param>
/// <typeparam name="TState">The fold of the run's events.</typeparam>
public sealed record RunRules<TState>(IProtocol<TState> Protocol, IStepExecutor<TState> Executor);
