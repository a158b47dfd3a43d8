using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Witan.Boards.Decisions.Outcomes;
using Witan.Boards.Roundtable.Governance;
using Witan.Data.Core;
using Witan.Memory.Forgetting;
using Witan.Memory.Serving;
using Witan.Memory.Truth;
using Witan.Server.Api.Accounts;
using Witan.Server.Api.Audit;
using Witan.Server.Api.Decisions;
using Witan.Server.Api.Flags;
using Witan.Server.Api.Memory;
using Witan.Server.Api.Models;
using Witan.Server.Api.Personas;
using Witan.Server.Api.Rules;
using Witan.Server.Api.Sessions;
using Witan.Server.Api.Shares;
using Witan.Server.Api.Tenants;
using Witan.Server.Documents;
using Witan.Server.Flags;
using Witan.Server.Health;
using Witan.Server.Jobs;
using Witan.Server.Settings;
using Witan.Server.SignIn;

namespace Witan.Server.Api;

/// <summary>How bodies are read and written. What is not known is refused by name, so that a misspelt word is not lost.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters = [typeof(WordConverter)],
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(NewSession))]
[JsonSerializable(typeof(SessionPage))]
[JsonSerializable(typeof(SessionDetail))]
[JsonSerializable(typeof(SessionCosts))]
[JsonSerializable(typeof(EventPage))]
[JsonSerializable(typeof(KilledRuns))]
[JsonSerializable(typeof(ReasonBody))]
[JsonSerializable(typeof(PauseBody))]
[JsonSerializable(typeof(TextBody))]
[JsonSerializable(typeof(AnswerBody))]
[JsonSerializable(typeof(ConstraintBody))]
[JsonSerializable(typeof(GateBody))]
[JsonSerializable(typeof(ForkBody))]
[JsonSerializable(typeof(AttachBody))]
[JsonSerializable(typeof(ShareBody))]
[JsonSerializable(typeof(ListOf<ShareLink>))]
[JsonSerializable(typeof(SignInBody))]
[JsonSerializable(typeof(AcceptBody))]
[JsonSerializable(typeof(LinkBody))]
[JsonSerializable(typeof(PasswordBody))]
[JsonSerializable(typeof(CodeBody))]
[JsonSerializable(typeof(NewTokenBody))]
[JsonSerializable(typeof(NewUserBody))]
[JsonSerializable(typeof(InviteBody))]
[JsonSerializable(typeof(AccountChange))]
[JsonSerializable(typeof(LinkMade))]
[JsonSerializable(typeof(Me))]
[JsonSerializable(typeof(Enrolment))]
[JsonSerializable(typeof(TokenOfForm))]
[JsonSerializable(typeof(Invitation))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(NewToken))]
[JsonSerializable(typeof(ListOf<Account>))]
[JsonSerializable(typeof(ListOf<ApiToken>))]
[JsonSerializable(typeof(ListOf<OpenSignIn>))]
[JsonSerializable(typeof(ListOf<PersonaLine>))]
[JsonSerializable(typeof(PersonaView))]
[JsonSerializable(typeof(StandingBody))]
[JsonSerializable(typeof(ListOf<RuleEntry>))]
[JsonSerializable(typeof(RuleEntry))]
[JsonSerializable(typeof(GovernanceRule))]
[JsonSerializable(typeof(SwitchBody))]
[JsonSerializable(typeof(ListOf<DecisionLine>))]
[JsonSerializable(typeof(DecisionDetail))]
[JsonSerializable(typeof(DueLists))]
[JsonSerializable(typeof(ListOf<PersonaCalibration>))]
[JsonSerializable(typeof(AcceptDecisionBody))]
[JsonSerializable(typeof(OutcomeBody))]
[JsonSerializable(typeof(ObservationBody))]
[JsonSerializable(typeof(ObservationTaken))]
[JsonSerializable(typeof(QueryBody))]
[JsonSerializable(typeof(Recalled))]
[JsonSerializable(typeof(MemoryBody))]
[JsonSerializable(typeof(Kept))]
[JsonSerializable(typeof(MemoryRecord))]
[JsonSerializable(typeof(CorrectionBody))]
[JsonSerializable(typeof(HoldBody))]
[JsonSerializable(typeof(ErasureBody))]
[JsonSerializable(typeof(ErasurePlan))]
[JsonSerializable(typeof(ErasureReceipt))]
[JsonSerializable(typeof(ListOf<PatternLine>))]
[JsonSerializable(typeof(MemoryFigures))]
[JsonSerializable(typeof(ListOf<AuditItem>))]
[JsonSerializable(typeof(AuditVerification))]
[JsonSerializable(typeof(ListOf<StoredDocument>))]
[JsonSerializable(typeof(StoredDocument))]
[JsonSerializable(typeof(ListOf<FeatureFlag>))]
[JsonSerializable(typeof(FeatureFlag))]
[JsonSerializable(typeof(FlagBody))]
[JsonSerializable(typeof(ListOf<ServerSetting>))]
[JsonSerializable(typeof(ServerSetting))]
[JsonSerializable(typeof(ListOf<ModelLine>))]
[JsonSerializable(typeof(ListOf<Tenant>))]
[JsonSerializable(typeof(TenantBody))]
[JsonSerializable(typeof(TenantMade))]
[JsonSerializable(typeof(ServerStatus))]
[JsonSerializable(typeof(ListOf<JobStanding>))]
[JsonSerializable(typeof(ListOf<JobRun>))]
[JsonSerializable(typeof(JobRun))]
internal sealed partial class ApiJson : JsonSerializerContext;
