using System.Runtime.CompilerServices;
using Mooc.Content;
using Mooc.Xapi;

namespace Mooc.Web.Xapi;

/// <summary>A course's parts as activities. Made once for each part of a loaded course.</summary>
public sealed class CourseActivities(ActivityIds ids)
{
    private readonly ConditionalWeakTable<Question, Activity> _questions = [];

    public Activity Site => new(ids.Site, new ActivityDefinition { Type = ActivityTypes.Site });

    public Activity Course(Course course) => new(ids.Course(course.Id), new ActivityDefinition
    {
        Type = ActivityTypes.Course, Name = LanguageMap.Of(course.Language, course.Title),
    });

    public Activity Unit(Course course, Unit unit) => new(ids.Unit(course.Id, unit.Id), new ActivityDefinition
    {
        Type = unit.Kind switch
        {
            UnitKind.Assessment => ActivityTypes.Assessment,
            UnitKind.Checklist => ActivityTypes.Checklist,
            _ => ActivityTypes.Lesson,
        },
        Name = LanguageMap.Of(unit.Language, unit.Title),
    });

    public Activity Question(Course course, Unit unit, Question question) =>
        _questions.GetValue(question, _ => new Activity(ids.Question(course.Id, question.Id), InteractionDefinitions.Of(question, unit.Language)));

    public Activity ChecklistItem(Course course, Unit unit, ChecklistQuestion checklist, ChecklistItem item) =>
        new(ids.ChecklistItem(course.Id, checklist.Id, item.Id), InteractionDefinitions.OfItem(item, unit.Language));

    public Activity Certificate(Guid certificate) => new(ids.Certificate(certificate), new ActivityDefinition { Type = ActivityTypes.Certificate });

    /// <summary>An activity by its id alone, for a context.</summary>
    public Activity Reference(Course course) => new(ids.Course(course.Id));

    public Activity Reference(Course course, Unit unit) => new(ids.Unit(course.Id, unit.Id));
}
