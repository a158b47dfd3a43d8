using Witan.Boards.Personas;
using Witan.Boards.Personas.Selection;
using Witan.Boards.Roundtable;
using Witan.Kernel.Results;

namespace Witan.Boards.Tests.Roundtable;

/// <summary>Who sits at a round table.</summary>
public sealed class TableSeatingTests
{
    [Fact]
    public void Seat_OfAnySubjects_SeatsTheArchitectsAndNamesEverySubjectThatHasNone()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var needs = Expertise.All.Select(tag => tag.Tag).OrderBy(_ => random.Next()).Take(random.Next(6)).ToList();
            var excluded = SeededPersonas.All.Where(_ => random.Next(5) == 0).Select(persona => persona.Code).ToHashSet(StringComparer.Ordinal);
            var rules = new PanelRules { Excluded = excluded };
            var architects = SeededPersonas.All.Where(persona => persona.Kind == PersonaKind.Architect && !excluded.Contains(persona.Code)).Select(persona => persona.Code).ToList();
            var made = TableSeating.Seat([.. SeededPersonas.All.OrderBy(_ => random.Next())], needs, rules);
            if (architects.Count == 0)
            {
                Assert.False(made.IsOk(out _, out _));
                continue;
            }

            Assert.True(made.IsOk(out var table, out _));
            Assert.Equal(architects.Order(StringComparer.Ordinal), table.Standing);
            Assert.True(table.Invoked.Count <= TableSeating.InvokedMax);
            Assert.Equal(table.Seats.Count, table.Seats.Select(seat => seat.Persona.Code).Distinct(StringComparer.Ordinal).Count());
            Assert.DoesNotContain(table.Seats, seat => excluded.Contains(seat.Persona.Code));
            Assert.All(table.Seats, seat => Assert.NotEmpty(seat.Reason));
            var covered = table.Seats.SelectMany(seat => seat.Persona.Expertise).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(needs.Where(need => !covered.Contains(need)), table.Missing.Select(missing => missing.Topic));
            Assert.True(TableSeating.Seat(SeededPersonas.All, needs, rules).IsOk(out var again, out _));
            Assert.Equal(table.Seats.Select(seat => seat.Persona.Code), again.Seats.Select(seat => seat.Persona.Code));
        }
    }

    [Fact]
    public void Seat_WithoutAnArchitect_SaysSo()
    {
        var rules = new PanelRules { Excluded = SeededPersonas.All.Where(persona => persona.Kind == PersonaKind.Architect).Select(persona => persona.Code).ToHashSet(StringComparer.Ordinal) };
        Assert.False(TableSeating.Seat(SeededPersonas.All, [], rules).IsOk(out _, out var refusal));
        Assert.Contains("architect", Assert.IsType<Conflict>(refusal).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Seat_Forced_Sits()
    {
        var rules = new PanelRules { Forced = new HashSet<string>(StringComparer.Ordinal) { "philosopher" } };
        Assert.True(TableSeating.Seat(SeededPersonas.All, ["data"], rules).IsOk(out var table, out _));
        Assert.Contains(table.Invoked, seat => seat.Seat == "philosopher");
    }
}
