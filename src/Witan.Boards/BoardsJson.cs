using System.Text.Json.Serialization;
using Witan.Boards.Decisions.Triggers;
using Witan.Boards.Deliberation;
using Witan.Boards.Records;
using Witan.Boards.Swarm;
using Witan.Boards.Swarm.Answers;
using Witan.Boards.Swarm.Events;

namespace Witan.Boards;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BriefAccepted))]
[JsonSerializable(typeof(OpinionGiven))]
[JsonSerializable(typeof(FindingsReported))]
[JsonSerializable(typeof(CountersArgued))]
[JsonSerializable(typeof(QuestionsAsked))]
[JsonSerializable(typeof(PositionsRevised))]
[JsonSerializable(typeof(ConsensusReached))]
[JsonSerializable(typeof(OpinionAnswer))]
[JsonSerializable(typeof(FindingsAnswer))]
[JsonSerializable(typeof(CountersAnswer))]
[JsonSerializable(typeof(QuestionsAnswer))]
[JsonSerializable(typeof(RevisionAnswer))]
[JsonSerializable(typeof(ConsensusAnswer))]
[JsonSerializable(typeof(SwarmInput))]
[JsonSerializable(typeof(DecisionRecord))]
[JsonSerializable(typeof(IReadOnlyList<OptionTally>))]
[JsonSerializable(typeof(TriggerMemory))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class BoardsJson : JsonSerializerContext;
