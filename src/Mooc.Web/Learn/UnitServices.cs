using Microsoft.AspNetCore.Antiforgery;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Courses;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Learn;

/// <summary>What the pages of a course's units have in common.</summary>
public sealed record UnitServices(PublishedCourses Courses, CurrentPerson Me, ReadSessions Reads, Submissions Submissions, IAntiforgery Antiforgery, FormTokens Tokens, Texts Texts)
{
    public string? TokenFor(HttpContext context) => Tokens.For(context);

    /// <summary>Who has joined keeps their own order; everyone else sees the same, so that their page can be kept.</summary>
    public string SeedFor(Guid? enrolment, Course course, Question question) =>
        enrolment is { } mine ? $"{mine}/{question.Id}" : $"{course.Version}/{question.Id}";
}
