using Witan.Input;

namespace Witan.Commands;

/// <summary>What every command is given.</summary>
/// <param name="Time">The clock.</param>
/// <param name="Signals">Ctrl-C and its relatives.</param>
internal sealed record CommandContext(TimeProvider Time, Signals Signals);
