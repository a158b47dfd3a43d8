using Witan.Models.Analyst;
using Witan.Models.Analyst.Rules;

namespace Witan.Models.Tests.Analyst.Rules;

public sealed class VagueTargetRuleTests
{
    private static readonly VagueTargetRule Rule = new();

    [Theory]
    [InlineData("The booking page must be fast.")]
    [InlineData("The ward app should be user-friendly.")]
    [InlineData("Support staff shall respond quickly to parents.")]
    [InlineData("The new till must start up as soon as possible.")]
    [InlineData("We want minimal downtime during the move of the archive.")]
    [InlineData("The service needs to be highly available.")]
    [InlineData("# Library plan /  / ## Requirements /  / - Scalable search / - Login with the library card")]
    [InlineData("Catering has to be offered at reasonable cost.")]
    [InlineData("Stock levels will be updated in near real time and must be reliable.")]
    [InlineData("# Fair /  / ## Goals /  / - Noticeably shorter queues at the entrance")]
    [InlineData("The clinic should answer complaints in a timely manner.")]
    [InlineData("The portal must:  /  / - be intuitive for all pupils / - print the timetable")]
    [InlineData("## Goals /  / - Complaints are to be settled swiftly.")]
    [InlineData("## Goals /  / - Leaks have to be mended without delay.")]
    [InlineData("## Requirements /  / - The desk shall offer a fresh and welcoming experience")]
    [InlineData("## Goals /  / - A menu that is much better than today")]
    [InlineData("## Goals /  / - The pump reacts quickly enough")]
    [InlineData("## Success criteria /  / - The new rota works well in daily life.")]
    [InlineData("## Goals /  / - Dust is kept to a minimum")]
    [InlineData("## Functions /  / 2.1  The page shall be user-friendly. / 2.2  Lists hold 90 days.")]
    public void Find_TargetNobodyCanTest_IsReported(string text) => Review.AssertFinds(Rule, FindingKind.VagueTarget, text);

    [Theory]
    [InlineData("The booking page must be fast: 95 % of requests under 300 ms.")]
    [InlineData("The ward app should be user-friendly. Nine out of ten nurses book a bed without help.")]
    [InlineData("The old system was supposed to be fast, but users waited a minute.")]
    [InlineData("FastAPI must be installed on the server.")]
    [InlineData("The guide says: \"must be user-friendly\".")]
    [InlineData("Visitors waited a long time last year, and the queue was slow.")]
    [InlineData("Support shall answer within two working days.")]
    [InlineData("# Words /  / ## Glossary /  / - Highly available: a service that should survive the loss of one node")]
    [InlineData("The page must be fast (measured with the load test in section 4).")]
    [InlineData("Should the page be fast?")]
    [InlineData("# Festival /  / ## History /  / The first festival should be remembered as a quick success.")]
    [InlineData("- The search must be quick /   - at most 2 seconds for 10,000 books")]
    [InlineData("The form does not need to be fast.")]
    [InlineData("Call the ambulance as soon as possible.")]
    [InlineData("## Goals /  / - The hall is cooler than today: 21 degrees")]
    [InlineData("Whoever has a locker will keep it for good.")]
    [InlineData("## Goals /  / - The room must work for guests as well")]
    [InlineData("## Functions /  / 2.1  The page shall be fast: 200 ms at most. / 2.2  Lists hold 90 days.")]
    public void Find_TargetWithAFigureOrNone_IsLeftAlone(string text) => Review.AssertSilent(Rule, FindingKind.VagueTarget, text);
}
