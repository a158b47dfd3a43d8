using System.Text.Json.Serialization;
using Witan.Runs.Events;

namespace Witan.Runs.Journal;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RunOpened))]
[JsonSerializable(typeof(RunClosed))]
[JsonSerializable(typeof(RunDriven))]
[JsonSerializable(typeof(RunPaused))]
[JsonSerializable(typeof(RunResumed))]
[JsonSerializable(typeof(RunKilled))]
[JsonSerializable(typeof(RunForked))]
[JsonSerializable(typeof(Interjected))]
[JsonSerializable(typeof(RunNoted))]
[JsonSerializable(typeof(ConstraintChanged))]
[JsonSerializable(typeof(GateOpened))]
[JsonSerializable(typeof(GateReminded))]
[JsonSerializable(typeof(GateDecided))]
[JsonSerializable(typeof(QuestionAsked))]
[JsonSerializable(typeof(QuestionAnswered))]
[JsonSerializable(typeof(TimerSet))]
[JsonSerializable(typeof(TimerFired))]
[JsonSerializable(typeof(StepFailed))]
[JsonSerializable(typeof(StepAbsent))]
[JsonSerializable(typeof(CallReserved))]
[JsonSerializable(typeof(CallSettled))]
[JsonSerializable(typeof(BudgetWarned))]
internal sealed partial class RunsJson : JsonSerializerContext;
