using System.Text.Json.Serialization;
using Witan.Boards.Board.Answers;
using Witan.Boards.Board.Events;

namespace Witan.Boards.Board;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BoardOpened))]
[JsonSerializable(typeof(DocumentAdded))]
[JsonSerializable(typeof(IntakeDone))]
[JsonSerializable(typeof(ProblemDecomposed))]
[JsonSerializable(typeof(PanelSeated))]
[JsonSerializable(typeof(FacilitatorDecided))]
[JsonSerializable(typeof(SeatSpoke))]
[JsonSerializable(typeof(SeatAnswered))]
[JsonSerializable(typeof(ModeratorSpoke))]
[JsonSerializable(typeof(ResearchDone))]
[JsonSerializable(typeof(SeatVoted))]
[JsonSerializable(typeof(PartConcluded))]
[JsonSerializable(typeof(BoardConcluded))]
[JsonSerializable(typeof(IntakeAnswer))]
[JsonSerializable(typeof(DecomposeAnswer))]
[JsonSerializable(typeof(FacilitateAnswer))]
[JsonSerializable(typeof(SpeakAnswer))]
[JsonSerializable(typeof(WordAnswer))]
[JsonSerializable(typeof(ConcludeAnswer))]
[JsonSerializable(typeof(BoardInput))]
internal sealed partial class BoardJson : JsonSerializerContext;
