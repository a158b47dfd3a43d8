using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Witan.Server.Api.Accounts;
using Witan.Server.Api.Sessions;
using Witan.Server.Api.Shares;
using Witan.Server.SignIn;

namespace Witan.Server.Api;

/// <summary>How bodies are read and written. What is not known is refused by name, so that a misspelt word is not lost.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
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
internal sealed partial class ApiJson : JsonSerializerContext;
