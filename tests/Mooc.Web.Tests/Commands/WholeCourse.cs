using Microsoft.Extensions.DependencyInjection;
using Mooc.Content;
using Mooc.Web.Courses;

namespace Mooc.Web.Tests.Commands;

/// <summary>A learner who takes the whole tiny course through the front door, with a wrong answer and a hint on the way.</summary>
internal static class WholeCourse
{
    public const string Reflection = "My desk, my drawer and a list of names.";

    public static async Task<Visitor> TakeAsync(MoocSite site, string name)
    {
        var learner = await site.LearnerAsync(name);
        var course = site.Services.GetRequiredService<PublishedCourses>().Library.Find(TinyCourse.Id, "en")!;
        await learner.OpenAsync("/courses/tiny");
        await learner.PressAsync("Join this course");

        await learner.OpenAsync("/learn/tiny/welcome");
        await learner.PressInAsync("#which-year", "Show a hint");
        await AnswerAsync(learner, course.Question("which-year")!, isRight: false);
        await learner.OpenAsync("/learn/tiny/welcome");
        await learner.PressAsync("Mark as read and go on");

        foreach (var question in course.Unit("kinds")!.Questions)
        {
            await learner.OpenAsync("/learn/tiny/kinds");
            await AnswerAsync(learner, question, isRight: true);
        }

        await learner.OpenAsync("/learn/tiny/kinds");
        await learner.PressAsync("Mark as read and go on");
        await learner.OpenAsync("/learn/tiny/final-test");
        await learner.PressAsync("Start");
        await learner.PressAsync("Check answers", [.. course.Unit("final-test")!.Questions.SelectMany(question => FieldsOf(question, isRight: true))]);
        return learner;
    }

    private static async Task AnswerAsync(Visitor learner, Question question, bool isRight)
    {
        if (question is ScenarioQuestion) await learner.PressInAsync($"#{question.Id}", "Ask first");
        else await learner.PressInAsync($"#{question.Id}", question is ReflectionQuestion ? "Save my notes" : "Check answers", FieldsOf(question, isRight));
    }

    private static (string, string)[] FieldsOf(Question question, bool isRight) => question switch
    {
        ChoiceQuestion choice => [.. choice.Options.Where(option => option.IsRight == isRight).Take(isRight ? 9 : 1).Select(option => (question.Id, option.Id))],
        OrderQuestion order => [.. order.Items.Select((item, i) => ($"{question.Id}.{item.Id}", $"{i + 1}"))],
        MatchQuestion match => [.. match.Sources.Select(source => ($"{question.Id}.{source.Id}", source.TargetId))],
        GapQuestion gaps => [.. gaps.Gaps.Select(gap => ($"{question.Id}.{gap.Id}", gap.Accepted[0]))],
        NumericQuestion { Id: "hours" } => [(question.Id, "72")],
        NumericQuestion => [(question.Id, "5")],
        ShortTextQuestion => [(question.Id, "Zurich")],
        _ => [(question.Id, Reflection)],
    };
}
