using FsCheck;
using FsCheck.Fluent;

namespace Mooc.Content.Tests.Questions;

/// <summary>What holds for every question and every response, however odd.</summary>
public sealed class GradingPropertyTests
{
    private static readonly string[] Ids = ["a", "b", "c", "d", "e"];
    private static readonly string[] Strange = ["", "A", "unknown", "0", "a b", "\uD800", "\u0301", "72", "1.500", "done", "text", "start", "ask"];

    private static readonly Gen<decimal> AnyPoints = Gen.Choose(1, 40).Select(quarters => quarters / 4m);

    private static readonly Gen<ChoiceQuestion> AnyChoice =
        from keys in Gen.Elements(true, false).ArrayOf(Ids.Length)
        from certain in Gen.Choose(0, Ids.Length - 1)
        from points in AnyPoints
        select A.Choice("", "") with
        {
            Points = points,
            Kind = ChoiceKind.SeveralRight,
            Options = [.. Ids.Select((id, place) => new Option(id, id, id, keys[place] || place == certain, null))],
        };

    private static readonly Gen<Question> AnyQuestion =
        from points in AnyPoints
        from question in Gen.OneOf(
            AnyChoice.Select(choice => (Question)choice),
            Gen.Elements<Question>(
                A.Choice("a", "b c"), A.Order("a b c d e"), A.Match("a=b b=b c=d", "e"), A.Gaps("a=72 b=done|ask"), A.Number("70", "75"),
                A.ShortText("done"), A.Reflection(), A.Checklist("a:b b:c"), A.Scenario()))
        select question with { Points = points };

    private static readonly Gen<Response> AnyResponse =
        from chosen in Gen.Elements<string>([.. Ids, .. Strange]).ListOf()
        from keys in Gen.Elements<string>([.. Ids, .. Strange]).ListOf()
        from value in Gen.Elements<string>([.. Ids, .. Strange])
        select new Response { Chosen = [.. chosen] } with { Given = Response.OfParts(keys.Distinct().Select(key => KeyValuePair.Create(key, value))).Given };

    private static readonly Gen<string[]> AnyTicks = Gen.SubListOf(Ids).Select(ticks => ticks.ToArray());

    [Fact]
    public void A_score_is_never_below_nought_nor_above_the_points() =>
        Holds(AnyQuestion, AnyResponse, (question, response) => question.Grade(response) is var grade && grade.Raw >= 0 && grade.Raw <= question.Points);

    [Fact]
    public void Success_means_full_marks_and_full_marks_mean_success() =>
        Holds(AnyQuestion, AnyResponse, (question, response) =>
            question.Grade(response) is var grade && (question.IsGraded ? grade.Success == (grade.Raw == question.Points) : grade.Success is null));

    [Fact]
    public void What_is_not_known_never_throws_and_is_never_accepted() =>
        Holds(AnyQuestion, AnyResponse, (question, response) =>
        {
            var stranger = response with { Chosen = response.Chosen.Add("stranger"), Given = response.Given.SetItem("stranger", "a") };
            _ = question.Grade(stranger);
            return !question.Accepts(stranger);
        });

    [Fact]
    public void What_is_not_known_changes_no_grade() =>
        Holds(AnyQuestion, AnyResponse, (question, response) =>
        {
            var stranger = response with { Chosen = response.Chosen.Add("stranger"), Given = response.Given.SetItem("stranger", "a") };
            return question is OrderQuestion || SameGrade(question.Grade(response), question.Grade(stranger));
        });

    [Fact]
    public void A_choice_has_full_marks_only_for_just_the_right_ticks() =>
        Holds(AnyChoice, AnyTicks, (choice, ticks) =>
            choice.Grade(Response.Of(ticks)).Success == choice.Options.All(option => option.IsRight == ticks.Contains(option.Id)));

    [Fact]
    public void An_order_has_full_marks_only_in_its_own_order() =>
        Holds(Gen.Constant(A.Order("a b c d e")), Gen.Shuffle(Ids), (order, chosen) =>
            order.Grade(Response.Of(chosen)).Success == Ids.SequenceEqual(chosen));

    [Fact]
    public void Shuffling_the_options_does_not_change_the_grade() =>
        Holds(
            from choice in AnyChoice from options in Gen.Shuffle(choice.Options.ToArray()) select (choice, shuffled: choice with { Options = options }),
            AnyTicks,
            (pair, ticks) => SameGrade(pair.choice.Grade(Response.Of(ticks)), pair.shuffled.Grade(Response.Of(ticks))));

    [Fact]
    public void The_order_of_ticks_does_not_matter() =>
        Holds(
            AnyChoice,
            from ticks in AnyTicks from shuffled in Gen.Shuffle(ticks) select (ticks, shuffled),
            (choice, pair) => SameGrade(choice.Grade(Response.Of(pair.ticks)), choice.Grade(Response.Of(pair.shuffled))));

    [Fact]
    public void One_more_wrong_tick_never_earns_more() =>
        Holds(AnyChoice, AnyTicks, (choice, ticks) => choice.Options.Where(option => !option.IsRight).All(option =>
            choice.Grade(Response.Of([.. ticks, option.Id])).Raw <= choice.Grade(Response.Of(ticks)).Raw));

    [Fact]
    public void The_beginning_of_a_path_is_a_path() =>
        Holds(
            Gen.Elements("sign", "ask", "wait", "back", "lost", "unknown").ListOf(),
            Gen.Choose(0, 20),
            (choices, length) =>
            {
                var whole = A.Scenario().Follow(choices);
                var start = A.Scenario().Follow(choices.Take(length));
                return start.Taken.Select(taken => taken.Choice.Id)
                    .SequenceEqual(whole.Taken.Take(length).Select(taken => taken.Choice.Id));
            });

    [Fact]
    public void A_path_that_was_followed_can_be_followed_again() =>
        Holds(Gen.Elements("sign", "ask", "wait", "back", "lost").ListOf(), Gen.Constant(A.Scenario()), (choices, scenario) =>
        {
            var path = scenario.Follow(choices);
            var again = scenario.Follow(path.Taken.Select(taken => taken.Choice.Id));
            return again.Current.Id == path.Current.Id && again.Taken.Count == path.Taken.Count;
        });

    [Fact]
    public void Folding_what_is_folded_changes_nothing() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => FoldedText.Of(FoldedText.Of(text)) == FoldedText.Of(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_is_the_same_with_its_unit_behind_it() =>
        Holds(
            Gen.Elements<char>([.. "0123456789.,' -+x٣²\uD800"]).ListOf().Select(letters => string.Concat(letters).TrimEnd('x')),
            Gen.Elements("hours", " hours"),
            (typed, unit) => typed.TrimEnd().EndsWith('.') || TypedNumber.Read(typed, "hours") == TypedNumber.Read(typed + unit, "hours"));

    private static bool SameGrade(Grade one, Grade other) =>
        one with { RightParts = other.RightParts } == other && one.RightParts.SetEquals(other.RightParts);

    private static void Holds<TOne, TOther>(Gen<TOne> one, Gen<TOther> other, Func<TOne, TOther, bool> property) =>
        Prop.ForAll(one.ToArbitrary(), other.ToArbitrary(), property).QuickCheckThrowOnFailure();
}
