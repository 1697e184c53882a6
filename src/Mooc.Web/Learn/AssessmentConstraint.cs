using Mooc.Content;
using Mooc.Web.Courses;

namespace Mooc.Web.Learn;

/// <summary>Lets an assessment have a page of its own under the address that every unit has.</summary>
internal sealed class AssessmentConstraint(PublishedCourses courses) : IRouteConstraint
{
    public const string Name = "assessment";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values["course"] is string course && values[routeKey] is string unit && courses.Find(course)?.Unit(unit)?.Kind == UnitKind.Assessment;
}
