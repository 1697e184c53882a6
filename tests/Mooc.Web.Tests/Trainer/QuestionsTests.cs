using Microsoft.Extensions.DependencyInjection;
using Mooc.Content;
using Mooc.Web.Courses;
using Mooc.Web.Trainer;
using Mooc.Web.Trainer.Simulation;

namespace Mooc.Web.Tests.Trainer;

public sealed class QuestionsTests
{
    [Fact]
    public async Task The_page_tells_how_each_question_did_and_which_ways_were_taken()
    {
        using var site = new MoocSite();
        var played = await Simulated.CohortAsync(site, SimulationPlan.Mixture(25), days: 40);
        var tom = played.Trainer;

        await tom.OpenAsync($"/trainer/{played.Cohort}/questions");
        var row = tom.Page.QuerySelector("#q-q1-1-1")!;
        Assert.Contains("%", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("English:", row.TextContent, StringComparison.Ordinal);

        await tom.FollowAsync("The camera");
        Assert.Equal(4, tom.Page.QuerySelectorAll("svg.flow rect.node").Length);
        Assert.Equal(5, tom.Page.QuerySelectorAll("svg.flow path.edge").Length);
        Assert.Contains("a good ending", tom.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(played.Learners, learner => tom.Text.Contains(learner.Account.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_that_the_better_ones_get_wrong_and_an_option_that_nobody_chooses_are_named()
    {
        var question = Question();
        var figures = new QuestionFigures(question, null!);
        for (var i = 0; i < QuestionFigures.Enough; i++) figures.Add(Answer(question.Options[i % 2].Id, i % 2 == 0));

        figures.Discrimination = -0.4;

        Assert.True(figures.IsBackwards);
        Assert.Equal([question.Options[2].Id], figures.Idle.Select(option => option.Id));
        Assert.Equal(question.Options[1].Id, figures.Draws!.Id);
    }

    [Fact]
    public void Of_few_answers_nothing_is_said()
    {
        var figures = new QuestionFigures(Question(), null!) { Discrimination = -0.9 };
        figures.Add(Answer("x", isRight: false));

        Assert.False(figures.IsSuspect);
    }

    private static AnswerRow Answer(string option, bool isRight) => new(Guid.NewGuid(), "which-year", option, isRight, isRight ? 1 : 0, 20, "en", 0);

    /// <summary>Three options, the second of which is right in the course; here the first counts as right.</summary>
    private static ChoiceQuestion Question()
    {
        using var site = new MoocSite();
        var question = (ChoiceQuestion)site.Services.GetRequiredService<PublishedCourses>().Library.Find(TinyCourse.Id, "en")!.Question("which-year")!;
        return question with { Options = [.. question.Options.Select((option, i) => option with { IsRight = i == 0 })] };
    }
}
